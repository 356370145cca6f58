using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class WebhookRegistrationTests : IAsyncLifetime
{
    private HookedRehearsal _jira = null!;

    public async ValueTask InitializeAsync() => _jira = await HookedRehearsal.Start();

    public ValueTask DisposeAsync() => _jira.DisposeAsync();

    [Fact]
    public async Task R150_webhooks_are_registered_one_by_one_and_what_is_refused_says_so_in_its_place()
    {
        var results = await _jira.Register(_jira.Grace, HookedRehearsal.Everything(), new { events = HookedRehearsal.AllEvents, jqlFilter = "watchCount = 3" }, HookedRehearsal.Everything("OPS"));
        Assert.Equal("""[{"createdWebhookId":10000},{"errors":["The clause watchCount is unsupported"]},{"createdWebhookId":10001}]""", results.ToJsonString());
    }

    [Fact]
    public async Task R150_without_the_scope_or_with_what_cannot_be_read_nothing_is_registered()
    {
        var unscoped = await _jira.Server.As(Who.Grace);
        Assert.Equal(401, (await unscoped.Post("webhook", new { url = _jira.Listener.Url, webhooks = new[] { HookedRehearsal.Everything() } })).Status);
        foreach (var body in new[] { "{}", """{"url":"https://a.example","webhooks":[]}""", """{"url":"https://a.example","webhooks":[{"events":["jira:issue_painted"],"jqlFilter":"project = NW"}]}""", """{"url":"https://a.example","webhooks":[{"events":["jira:issue_created"]}]}""" })
        {
            Assert.Equal(400, (await _jira.Grace.Post("webhook", body)).Status);
        }

        Assert.Equal(0, (int)(await _jira.Grace.Get("webhook")).Json["total"]!);
    }

    [Theory]
    [InlineData("issueKey = NW-1", null)]
    [InlineData("project in (NW, OPS) AND status != Done", null)]
    [InlineData("project != NOSUCH OR (assignee = \"5f00aa11bb22cc33dd44ee02\" AND issuetype not in (Bug, Task))", null)]
    [InlineData("", "The JQL filter cannot be empty")]
    [InlineData("ORDER BY key", "The JQL filter cannot be empty")]
    [InlineData("project is not EMPTY", "The operator IS NOT is unsupported")]
    [InlineData("project = EMPTY", "The value EMPTY is unsupported")]
    [InlineData("assignee = currentUser()", "The function currentUser is unsupported")]
    [InlineData("NOT project = NW", "The operator NOT is unsupported")]
    [InlineData("summary ~ harbour", "The clause summary is unsupported")]
    [InlineData("status ~ done", "The operator ~ is unsupported")]
    [InlineData("cf[10026] = 3", "The clause cf[10026] is unsupported")]
    [InlineData("project = NW ORDER BY key", "The ORDER BY clause is unsupported")]
    [InlineData("project =", "Error in the JQL Query: Expecting either a value, list or function before the end of the query.")]
    public async Task R151_a_filter_knows_a_few_fields_and_operators(string jql, string? refusal)
    {
        var result = (await _jira.Register(_jira.Grace, new { events = HookedRehearsal.AllEvents, jqlFilter = jql }))[0]!;
        Assert.Equal(refusal, (string?)result["errors"]?[0]);
        Assert.Equal(refusal is null, result["createdWebhookId"] is not null);
    }

    [Fact]
    public async Task R152_five_a_person_and_one_address_for_the_app()
    {
        var results = await _jira.Register(_jira.Grace, [.. Enumerable.Repeat(HookedRehearsal.Everything(), 6)]);
        Assert.Equal(5, results.Count(result => result!["createdWebhookId"] is not null));
        Assert.Equal("The maximum of 5 webhooks per app and user has been reached", (string?)results[5]!["errors"]![0]);
        Assert.NotNull((await _jira.Register(_jira.Ada, HookedRehearsal.Everything()))[0]!["createdWebhookId"]);

        var elsewhere = await _jira.Ada.Post("webhook", new { url = "https://elsewhere.example/hooks", webhooks = new[] { HookedRehearsal.Everything() } });
        Assert.StartsWith("Only a single URL per app is allowed", (string?)elsewhere.List("webhookRegistrationResult")[0]!["errors"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://elsewhere.example/hooks")]
    [InlineData("ftp://127.0.0.1/hooks")]
    [InlineData("/hooks")]
    [InlineData("https://ada:secret@elsewhere.example/hooks")]
    public async Task R152_the_address_is_https_unless_on_this_machine(string url) =>
        Assert.Equal(400, (await _jira.Grace.Post("webhook", new { url, webhooks = new[] { HookedRehearsal.Everything() } })).Status);

    [Fact]
    public async Task R153_they_are_listed_to_their_person_only_and_end_after_30_days_unless_refreshed()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything(), new { events = new[] { "jira:issue_updated" }, jqlFilter = "project = OPS", fieldIdsFilter = new[] { "summary" } });
        Assert.Equal(0, (int)(await _jira.Ada.Get("webhook")).Json["total"]!);
        var page = await _jira.Grace.Get("webhook?startAt=1&maxResults=1");
        Assert.Equal((2, true), ((int)page.Json["total"]!, (bool)page.Json["isLast"]!));
        var ends = _jira.Time.GetUtcNow().AddDays(30).ToUnixTimeMilliseconds();
        Assert.Equal(
            $$"""{"id":10001,"url":"{{_jira.Listener.Url}}","jqlFilter":"project = OPS","events":["jira:issue_updated"],"fieldIdsFilter":["summary"],"expirationDate":{{ends}}}""",
            page.List("values")[0]!.ToJsonString());

        _jira.Time.Advance(TimeSpan.FromDays(29));
        await _jira.SignIn();
        var refreshed = await _jira.Grace.Put("webhook/refresh", new { webhookIds = new[] { 10001, 99999 } });
        Assert.Equal((200, _jira.Time.GetUtcNow().AddDays(30).ToUnixTimeMilliseconds()), (refreshed.Status, (long)refreshed.Json["expirationDate"]!));
        _jira.Time.Advance(TimeSpan.FromDays(1));
        await _jira.SignIn();
        Assert.Equal(10001, Assert.Single(await Ids()));

        await _jira.Grace.Edit(_jira.Task, new { summary = "Told to nobody" });
        Assert.Empty(await _jira.Settled());
    }

    [Fact]
    public async Task R153_they_are_removed_on_request_by_their_person_only()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything(), HookedRehearsal.Everything("OPS"));
        var none = await _jira.Ada.Send(HttpMethod.Delete, "webhook", new { webhookIds = new[] { 10000 } });
        var gone = await _jira.Grace.Send(HttpMethod.Delete, "webhook", new { webhookIds = new[] { 10000, 99999 } });
        Assert.Equal((202, 202, ""), (none.Status, gone.Status, gone.Text));
        Assert.Equal(10001, Assert.Single(await Ids()));
        Assert.Equal(400, (await _jira.Grace.Delete("webhook")).Status);
    }

    [Fact]
    public async Task R154_they_go_with_their_persons_grant_and_a_restart_keeps_the_others()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        await _jira.Register(_jira.Ada, HookedRehearsal.Everything());
        await _jira.Server.Post("/grants/revoke", new { accountId = Who.Grace });
        await _jira.Grace.Edit(_jira.Task, new { summary = "x" });
        await _jira.Ada.Edit(_jira.Task, new { summary = "Before" });
        Assert.Equal("[10001]", (await _jira.Listener.Next()).Json["matchedWebhookIds"]!.ToJsonString());

        await _jira.Restart();
        Assert.Empty(await _jira.Settled());
        Assert.Empty(await Ids());
        Assert.Equal(10001, (int)(await _jira.Ada.Get("webhook")).List("values")[0]!["id"]!);
        await _jira.Ada.Edit(_jira.Task, new { summary = "After" });
        Assert.Equal("After", (string?)(await _jira.Listener.Next()).Json["issue"]!["fields"]!["summary"]);
    }

    private async Task<int[]> Ids() => [.. (await _jira.Grace.Get("webhook")).List("values").Select((JsonNode? hook) => (int)hook!["id"]!)];
}
