using System.Net;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class PageTests : IAsyncLifetime
{
    private RehearsalDriver _server = null!;

    public async ValueTask InitializeAsync() => _server = await RehearsalDriver.Start(new() { Issues = 120, RateLimits = false });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("", "Operations Desk")]
    [InlineData("/projects/NW", "Page 1 of")]
    [InlineData("/browse/NW-20", "History")]
    [InlineData("/log", "API log")]
    [InlineData("/sites/2", "Harbourline")]
    [InlineData("/sites/2/browse/HL-3", "History")]
    public async Task R80_pages_show_the_site_without_script_and_marked_as_rehearsal(string path, string expected)
    {
        using var response = await _server.Http.GetAsync(_server.Base + path);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("not the real Atlassian", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'; style-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R81_whatever_an_issue_says_is_encoded_on_its_page()
    {
        var ada = await _server.As(Who.Ada);
        const string evil = "<script>alert(1)</script>\"><b>";
        await ada.Edit("NW-20", new { summary = evil, labels = new[] { "<i>" }, customfield_10034 = evil });
        var page = await _server.Http.GetStringAsync(_server.Base + "/browse/NW-20");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains(evil, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R82_an_issue_changed_on_its_page_is_changed_in_jira_under_the_chosen_persons_name()
    {
        var ada = await _server.As(Who.Ada);
        var key = (await ada.Search("project = NW AND type = Story AND status = Backlog")).Keys[0];
        await Switch(Who.Mina);
        var form = new Dictionary<string, string> { ["summary"] = "Changed in Jira", ["assignee"] = Who.Grace, ["priority"] = "1", ["points"] = "5", ["transition"] = "32", ["comment"] = "As agreed" };
        using var saved = await Post($"/browse/{key}", form);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var fields = await ada.Fields(key);
        Assert.Equal(("Changed in Jira", Who.Grace, "Highest"), ((string?)fields["summary"], (string?)fields["assignee"]!["accountId"], (string?)fields["priority"]!["name"]));
        Assert.Equal((5.0, "In Progress", 1), ((double)fields["customfield_10026"]!, (string?)fields["status"]!["name"], fields["comment"]!["comments"]!.AsArray().Count(comment => (string?)comment!["author"]!["accountId"] == Who.Mina)));
        Assert.All((await ada.Get($"issue/{key}/changelog")).List("values"), entry => Assert.Equal(Who.Mina, (string?)entry!["author"]!["accountId"]));
        var page = await _server.Http.GetStringAsync($"{_server.Base}/browse/{key}");
        Assert.Contains("Mina Takahashi</span> changed", page, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await _server.Get("/audit?path=browse")).Json["count"]!);
    }

    [Fact]
    public async Task R83_the_page_refuses_what_jira_refuses_and_forms_of_others()
    {
        await Switch(Who.Linus);
        using var refused = await Post("/browse/NW-20", new() { ["summary"] = "x" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("You do not have permission to edit issues in this project.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var hidden = await _server.Http.GetAsync(_server.Base + "/browse/SEC-1");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        await Switch(Who.Ada);
        using var unsealed = await _server.Http.PostAsync(_server.Base + "/browse/NW-20", new FormUrlEncodedContent(new Dictionary<string, string> { ["summary"] = "x", ["seal"] = "y" }));
        Assert.Equal(HttpStatusCode.BadRequest, unsealed.StatusCode);
        Assert.NotEqual("x", (string?)(await (await _server.As(Who.Ada)).Fields("NW-20"))["summary"]);
    }

    [Fact]
    public async Task R83_all_forms_of_a_page_work_at_the_first_visit()
    {
        using var response = await _server.Http.GetAsync(_server.Base + "/browse/NW-20");
        var seals = (await response.Content.ReadAsStringAsync()).Split("name=\"seal\" value=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Equal(3, seals.Count);
        Assert.Single(seals.Distinct());
    }

    [Fact]
    public async Task R84_pictures_of_people_types_and_priorities_are_drawings_without_script()
    {
        foreach (var path in new[] { $"/avatars/{Who.Ada}.svg", $"/avatars/{Uri.EscapeDataString(Who.Linus)}.svg", "/avatars/site-1.svg", "/types/10307.svg", "/images/icons/priorities/highest_new.svg" })
        {
            using var response = await _server.Http.GetAsync(_server.Base + path);
            Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        }
    }

    private async Task Switch(string person)
    {
        using var response = await Post("/who", new() { ["person"] = person, ["back"] = "/rehearsal" });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string path, Dictionary<string, string> form)
    {
        form["seal"] = ConsentForm.SealIn(await _server.Http.GetStringAsync(_server.Base + "/"));
        return await _server.Http.PostAsync(_server.Base + path, new FormUrlEncodedContent(form));
    }
}
