using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class AdministratorWebhookTests : IAsyncLifetime
{
    private const string Secret = "It's a Secret to Everybody";
    private HookedRehearsal _jira = null!;

    public async ValueTask InitializeAsync() => _jira = await HookedRehearsal.Start();

    public ValueTask DisposeAsync() => _jira.DisposeAsync();

    [Fact]
    public void R163_the_signature_is_that_of_the_published_example() => Assert.Equal(
        "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9",
        new SecretSigning(Secret).Of("Hello World!"u8.ToArray()));

    [Fact]
    public async Task R163_deliveries_are_signed_over_the_raw_body_and_tell_of_hidden_issues_too()
    {
        var made = await Add(new { name = "Board", url = _jira.Listener.Url, events = HookedRehearsal.AllEvents, secret = Secret });
        Assert.Equal((201, "Board", true, true), (made.Status, (string?)made.Json["name"], (bool)made.Json["isSigned"]!, (bool)made.Json["enabled"]!));
        Assert.EndsWith("/rehearsal/rest/webhooks/1.0/webhook/1", (string?)made.Json["self"], StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", made.Text, StringComparison.Ordinal);

        var hidden = (await _jira.Ada.Search("project = SEC")).Keys[0];
        await _jira.Ada.Edit(hidden, new { summary = "Größer" });
        var told = await _jira.Listener.Next();
        Assert.Equal((hidden, null, false), (told.Key, told.Json["matchedWebhookIds"], told.Headers.ContainsKey("Authorization")));
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), told.Body)), told.Headers["X-Hub-Signature"]);
        Assert.True(Guid.TryParse(told.Identifier, out _));
    }

    [Fact]
    public async Task R163_they_may_leave_the_body_out_fill_in_variables_filter_and_never_end()
    {
        await Add(new { name = "Bare", url = _jira.Listener.Url + "/${project.key}/${issue.key}?id=${issue.id}", events = HookedRehearsal.AllEvents, excludeBody = true, filters = new Dictionary<string, string> { ["issue-related-events-section"] = "summary ~ \"only this\"" } });
        _jira.Time.Advance(TimeSpan.FromDays(90));
        await _jira.SignIn();
        await _jira.Ada.Edit(_jira.Task, new { summary = "not that" });
        await _jira.Ada.Edit(_jira.Task, new { summary = "only this" });
        var told = await _jira.Listener.Next();
        var id = (await _jira.Ada.Get($"issue/{_jira.Task}")).Json["id"];
        Assert.Equal(($"/hooks/jira/NW/{_jira.Task}?id={id}", 0, false), (told.Path, told.Body.Length, told.Headers.ContainsKey("X-Hub-Signature")));
        Assert.Single(await _jira.Settled());
    }

    [Fact]
    public async Task R163_they_are_changed_switched_off_and_removed()
    {
        await Add(new { name = "Board", url = _jira.Listener.Url, events = HookedRehearsal.AllEvents, secret = Secret });
        var changed = await Send(HttpMethod.Put, "/1", new { enabled = false });
        Assert.Equal((200, "Board", false, true), (changed.Status, (string?)changed.Json["name"], (bool)changed.Json["enabled"]!, (bool)changed.Json["isSigned"]!));
        await _jira.Ada.Edit(_jira.Task, new { summary = "x" });
        Assert.Empty(await _jira.Settled());
        Assert.Single((await Send(HttpMethod.Get, "", null)).Json.AsArray());
        Assert.Equal((204, 404), ((await Send(HttpMethod.Delete, "/1", null)).Status, (await Send(HttpMethod.Get, "/1", null)).Status));
    }

    [Theory]
    [InlineData("""{"url":"https://a.example","events":["jira:issue_created"]}""")]
    [InlineData("""{"name":"x","url":"http://a.example","events":["jira:issue_created"]}""")]
    [InlineData("""{"name":"x","url":"https://a.example","events":[]}""")]
    [InlineData("""{"name":"x","url":"https://a.example","events":["jira:issue_painted"]}""")]
    [InlineData("""{"name":"x","url":"https://a.example","events":["jira:issue_created"],"filters":{"issue-related-events-section":"project ="}}""")]
    public async Task R163_what_is_wrong_is_refused(string hook) => Assert.Equal(400, (await Add(JsonNode.Parse(hook)!)).Status);

    [Fact]
    public async Task R164_an_administrator_sets_them_up_on_a_page_and_sees_how_the_last_delivery_went()
    {
        await Visit(Who.Ada);
        Assert.Contains("/rehearsal/webhooks", await _jira.Server.Http.GetStringAsync(_jira.Server.Base + "/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Press(new() { ["action"] = "add", ["name"] = "" }));
        Assert.Equal(HttpStatusCode.Redirect, await Press(new() { ["action"] = "add", ["name"] = "<b>Board", ["url"] = _jira.Listener.Url, ["secret"] = Secret, ["events"] = "jira:issue_updated" }));
        Assert.Contains("none yet", await Page(), StringComparison.Ordinal);
        await _jira.Ada.Edit(_jira.Task, new { summary = "x" });
        Assert.StartsWith("sha256=", (await _jira.Listener.Next()).Headers["X-Hub-Signature"], StringComparison.Ordinal);
        await _jira.Settled();
        var page = await Page();
        Assert.Contains("delivered 202", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Board", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);

        await _jira.Restart();
        await Visit(Who.Ada);
        await _jira.Ada.Edit(_jira.Task, new { summary = "y" });
        Assert.StartsWith("sha256=", (await _jira.Listener.Next()).Headers["X-Hub-Signature"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Press(new() { ["action"] = "remove", ["id"] = "1" }));
        Assert.DoesNotContain("Board", await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R164_nobody_else_sets_them_up_and_a_form_of_elsewhere_does_nothing()
    {
        using var unsealed = await _jira.Server.Http.PostAsync(_jira.Server.Base + "/webhooks", new FormUrlEncodedContent([new("action", "add")]));
        Assert.Equal(HttpStatusCode.BadRequest, unsealed.StatusCode);
        await Visit(Who.Grace);
        Assert.DoesNotContain("Add a WebHook", await Page(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Press(new() { ["action"] = "add", ["name"] = "x", ["url"] = _jira.Listener.Url, ["events"] = "jira:issue_updated" }));
        Assert.Empty((await Send(HttpMethod.Get, "", null)).Json.AsArray());
    }

    private Task<Reply> Add(object hook) => Send(HttpMethod.Post, "", hook);

    private async Task<Reply> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{_jira.Server.Base}/rest/webhooks/1.0/webhook{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _jira.Server.Http.SendAsync(request);
        return await Reply.Read(response);
    }

    private Task<string> Page() => _jira.Server.Http.GetStringAsync(_jira.Server.Base + "/webhooks");

    private async Task Visit(string person) => Assert.Equal(HttpStatusCode.Redirect, await Press(new() { ["person"] = person, ["back"] = "/rehearsal" }, "/who"));

    private async Task<HttpStatusCode> Press(Dictionary<string, string> form, string path = "/webhooks")
    {
        form["seal"] = ConsentForm.SealIn(await _jira.Server.Http.GetStringAsync(_jira.Server.Base + "/"));
        using var response = await _jira.Server.Http.PostAsync(_jira.Server.Base + path, new FormUrlEncodedContent(form));
        return response.StatusCode;
    }
}
