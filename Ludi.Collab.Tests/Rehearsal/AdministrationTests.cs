using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class AdministrationTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("rehearsal").FullName;
    private RehearsalDriver _server = null!;
    private JiraDriver _ada = null!;
    private JiraDriver _grace = null!;
    private string _story = "";

    public async ValueTask InitializeAsync()
    {
        _server = await RehearsalDriver.Start(new() { Issues = 120, RateLimits = false, Time = _time, JournalFile = Path.Combine(_folder, "journal.jsonl") });
        _ada = await _server.As(Who.Ada);
        _grace = await _server.As(Who.Grace);
        _story = (await _grace.Search("project = NW AND type = Task AND component is not EMPTY ORDER BY key")).Keys[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task R118_how_late_searches_are_can_be_set_while_it_runs()
    {
        Assert.Equal(204, (await _server.Post("/index-lag", new { milliseconds = 3000 })).Status);
        Assert.Equal(3000, (int)(await _server.Get("/index-lag")).Json["milliseconds"]!);
        await _grace.Edit(_story, new { labels = new[] { "zebra" } });
        Assert.Empty((await _grace.Search("labels = zebra")).Keys);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([_story], (await _grace.Search("labels = zebra")).Keys);

        await Befall(_story, new { action = "delete" });
        Assert.Equal(404, (await _grace.Get($"issue/{_story}")).Status);
        Assert.Equal([_story], (await _grace.Search("labels = zebra")).Keys);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty((await _grace.Search("labels = zebra")).Keys);
        Assert.Equal(400, (await _server.Post("/index-lag", new { milliseconds = -1 })).Status);
        Assert.Equal(204, (await _server.Post("/index-lag", new { milliseconds = 0 })).Status);
    }

    [Fact]
    public async Task R119_an_issue_moved_to_another_project_has_a_new_key_and_the_old_one_leads_to_it()
    {
        var before = (await _grace.Get($"issue/{_story}")).Json;
        var moved = await Befall(_story, new { action = "move", project = "OPS" });
        var key = (string)moved.Json["key"]!;
        Assert.StartsWith("OPS-", key, StringComparison.Ordinal);

        var after = (await _grace.Get($"issue/{_story}")).Json;
        Assert.Equal(((string?)before["id"], key, (string?)before["fields"]!["summary"]), ((string?)after["id"], (string?)after["key"], (string?)after["fields"]!["summary"]));
        Assert.Equal(("OPS", "10021"), ((string?)after["fields"]!["project"]!["key"], (string?)after["fields"]!["issuetype"]!["id"]));
        Assert.Equal((0, null), (after["fields"]!["components"]!.AsArray().Count, after["fields"]!["customfield_10026"]));
        Assert.Contains((string?)after["fields"]!["status"]!["name"], new[] { "To Do", "In Progress", "Done", "Waiting" });
        var items = (await _grace.Get($"issue/{key}/changelog")).List("values")[^1]!["items"]!.AsArray();
        Assert.Equal(("Key", _story, key), ((string?)items[1]!["field"], (string?)items[1]!["fromString"], (string?)items[1]!["toString"]));
        Assert.Equal([key], (await _grace.Search($"key = {_story} AND project = OPS")).Keys);
        Assert.Equal([key], (await _grace.Post("issue/bulkfetch", new { issueIdsOrKeys = new[] { _story } })).Keys);
        Assert.Equal(204, (await _grace.Edit(_story, new { customfield_10016 = 3 })).Status);

        await Befall(_story, new { action = "move", project = "SEC" });
        Assert.Equal(404, (await _grace.Get($"issue/{_story}")).Status);
        Assert.Equal(200, (await _ada.Get($"issue/{_story}")).Status);
        Assert.Equal(400, (await _server.Post($"/issues/{_story}", new { action = "move", project = "NOPE" })).Status);
    }

    [Fact]
    public async Task R119_a_search_that_lags_still_sees_the_old_project()
    {
        await _server.Post("/index-lag", new { milliseconds = 3000 });
        var id = (string)(await _grace.Get($"issue/{_story}")).Json["id"]!;
        await Befall(_story, new { action = "move", project = "OPS" });
        Assert.Single((await _grace.Search($"key = {_story} AND project = NW")).Keys);
        Assert.Single((await _grace.Search($"key = {_story} AND project = OPS", new { reconcileIssues = new[] { long.Parse(id) } })).Keys);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty((await _grace.Search($"key = {_story} AND project = NW")).Keys);
    }

    [Fact]
    public async Task R120_a_hidden_issue_looks_missing_until_it_is_shown_again()
    {
        await Befall(_story, new { action = "hide" });
        var hidden = await _grace.Get($"issue/{_story}");
        Assert.Equal((404, "Issue does not exist or you do not have permission to see it."), (hidden.Status, hidden.Message));
        Assert.Equal("Leads only", (string?)(await _ada.Fields(_story))["security"]!["name"]);
        await Befall(_story, new { action = "show" });
        Assert.Equal(200, (await _grace.Get($"issue/{_story}")).Status);
        Assert.Equal(400, (await _server.Post($"/issues/{_story}", new { action = "hide", person = Who.Grace })).Status);
        Assert.Equal(404, (await _server.Post("/issues/NW-99999", new { action = "hide" })).Status);
    }

    [Fact]
    public async Task R121_an_administrator_does_it_on_the_page_and_nobody_else()
    {
        await Visit(Who.Grace);
        Assert.DoesNotContain("Delete for good", await Page(_story), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Press(_story, "delete"));
        Assert.Equal(200, (await _grace.Get($"issue/{_story}")).Status);

        await Visit(Who.Ada);
        Assert.Contains("Delete for good", await Page(_story), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Press(_story, "move", "OPS"));
        var key = (string)(await _grace.Get($"issue/{_story}")).Json["key"]!;
        Assert.Equal(HttpStatusCode.Redirect, await Press(key, "hide"));
        Assert.Equal(404, (await _grace.Get($"issue/{_story}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, await Press("NW-21", "delete"));
        Assert.Equal(404, (await _ada.Get("issue/NW-21")).Status);
        Assert.Equal(0, (int)(await _server.Get("/audit?path=administration")).Json["count"]!);

        await _server.DisposeAsync();
        _server = await RehearsalDriver.Start(_server.Options);
        var (ada, grace) = (await _server.As(Who.Ada), await _server.As(Who.Grace));
        Assert.Equal(key, (string?)(await ada.Get($"issue/{_story}")).Json["key"]);
        Assert.Equal((404, 404), ((await grace.Get($"issue/{_story}")).Status, (await ada.Get("issue/NW-21")).Status));
    }

    [Fact]
    public async Task R123_one_description_holds_every_node_and_one_issue_was_talked_about_for_pages()
    {
        var description = (await _grace.Fields("NW-42"))["description"]!;
        foreach (var node in new[] { "mention", "emoji", "date", "status", "inlineCard", "taskList", "decisionList", "panel", "codeBlock", "table", "expand", "mediaSingle", "extension", "blockCard" })
        {
            Assert.Contains($"\"type\":\"{node}\"", description.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(204, (await _grace.Edit("NW-42", new { description })).Status);
        Assert.Equal(description.ToJsonString(), (await _grace.Fields("NW-42"))["description"]!.ToJsonString());
        Assert.Equal((130, 124), ((int)(await _ada.Get("issue/NW-44/comment")).Json["total"]!, (int)(await _grace.Get("issue/NW-44/comment")).Json["total"]!));
        Assert.Equal(100, (await _grace.Get("issue/NW-44/comment")).List("comments").Count);
    }

    [Fact]
    public async Task R124_a_field_is_changed_in_jira_under_anybodys_name_by_the_same_rules()
    {
        await Befall(_story, new { action = "edit", person = Who.Mina, fields = new { summary = "Changed meanwhile" }, update = new { labels = new[] { new { add = "meanwhile" } } } });
        Assert.Equal("Changed meanwhile", (string?)(await _grace.Fields(_story))["summary"]);
        Assert.Equal(Who.Mina, (string?)(await _grace.Get($"issue/{_story}/changelog")).List("values")[^1]!["author"]!["accountId"]);
        Assert.Equal(400, (await _server.Post($"/issues/{_story}", new { action = "edit", person = Who.Linus, fields = new { summary = "x" } })).Status);
        Assert.Equal(0, (int)(await _server.Get("/audit?method=PUT")).Json["count"]!);
    }

    [Fact]
    public async Task R122_answers_tell_the_limit_and_near_its_end_when_points_come_back()
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 300, Time = _time });
        var ada = await server.As(Who.Ada);
        Reply reply;
        do
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            reply = await ada.Search("project = NW", new { maxResults = 5000, fields = new[] { "id" } });
            Assert.Equal("65000", reply.Headers.GetValues("X-RateLimit-Limit").Single());
        }
        while (!reply.Headers.Contains("X-RateLimit-NearLimit"));
        Assert.Matches("^\"global-app-quota\";r=1[0-9]{4};t=[0-9]+$", reply.Headers.GetValues("RateLimit").Single());
        Assert.Equal("\"global-app-quota\";q=65000;w=3600", reply.Headers.GetValues("RateLimit-Policy").Single());

        var people = await Task.WhenAll(Enumerable.Range(0, 101).Select(n => ada.Get(n % 2 == 0 ? "user/search?query=a" : "user/assignable/search?project=NW&query=a")));
        Assert.Equal("jira-burst-based", Assert.Single(people, answer => answer.Status == 429).Headers.GetValues("RateLimit-Reason").Single());

        await server.Fault(new { match = new { }, kind = "rate-limit", times = 1 });
        reply = await ada.Get("myself");
        Assert.Equal((429, "360000", "FAILURE_CLIENT_RATE_LIMIT"), (reply.Status, reply.Headers.GetValues("X-RateLimit-Limit").Single(), reply.Headers.GetValues("X-Failure-Category").Single()));
    }

    private async Task<Reply> Befall(string key, object wish)
    {
        var reply = await _server.Post($"/issues/{key}", wish);
        Assert.True(reply.Status == 200, reply.Text);
        return reply;
    }

    private Task<string> Page(string key) => _server.Http.GetStringAsync($"{_server.Base}/browse/{key}");

    private async Task Visit(string person) => Assert.Equal(HttpStatusCode.Redirect, await Post("/who", new() { ["person"] = person, ["back"] = "/rehearsal" }));

    private Task<HttpStatusCode> Press(string key, string action, string project = "") =>
        Post($"/browse/{key}/administration", new() { ["action"] = action, ["project"] = project });

    private async Task<HttpStatusCode> Post(string path, Dictionary<string, string> form)
    {
        form["seal"] = ConsentForm.SealIn(await _server.Http.GetStringAsync(_server.Base + "/"));
        using var response = await _server.Http.PostAsync(_server.Base + path, new FormUrlEncodedContent(form));
        return response.StatusCode;
    }
}
