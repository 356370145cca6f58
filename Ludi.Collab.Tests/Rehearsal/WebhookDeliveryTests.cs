using System.Net;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class WebhookDeliveryTests : IAsyncLifetime
{
    private HookedRehearsal _jira = null!;

    public async ValueTask InitializeAsync() => _jira = await HookedRehearsal.Start();

    public ValueTask DisposeAsync() => _jira.DisposeAsync();

    [Fact]
    public async Task R159_whichever_way_an_issue_changes_it_is_told()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var grace = _jira.Grace;
        var key = (string)(await grace.Post("issue", WebhookPayloadTests.New("Made"))).Json["key"]!;
        await Told(("jira:issue_created", key));

        await grace.Put($"issue/{key}", new { fields = new { summary = "x" }, update = new { comment = new[] { new { add = new { body = WebhookPayloadTests.Document("y") } } } } });
        await Told(("jira:issue_updated", key), ("comment_created", key));
        Assert.Equal(204, (await grace.Post($"issue/{key}/transitions", new { transition = new { id = "32" } })).Status);
        await Told(("jira:issue_updated", key));
        Assert.Equal(204, (await grace.Post("agile/sprint/38/issue", new { issues = new[] { key } })).Status);
        await Told(("jira:issue_updated", key));
        Assert.Equal(204, (await grace.Post("agile/backlog/issue", new { issues = new[] { key } })).Status);
        await Told(("jira:issue_updated", key));
        var made = await grace.Post("issue/bulk", new { issueUpdates = new[] { WebhookPayloadTests.New("one"), WebhookPayloadTests.New("two") } });
        await Told([.. made.Keys.Select(issue => ("jira:issue_created", issue))]);
        await _jira.Server.Post($"/issues/{key}", new { action = "edit", person = Who.Mina, fields = new { summary = "z" } });
        await Told(("jira:issue_updated", key));
        Assert.Equal(HttpStatusCode.Redirect, await Press($"/browse/{key}", new() { ["summary"] = "On its page", ["comment"] = "There" }));
        await Told(("jira:issue_updated", key), ("comment_created", key));
        await _jira.Server.Post($"/issues/{key}", new { action = "delete" });
        await Told(("jira:issue_deleted", key));
        Assert.True(_jira.Listener.IsEmpty);
    }

    [Fact]
    public async Task R159_R165_a_bulk_operation_goes_on_while_nobody_looks_and_is_told_as_the_secondary_flow()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var done = await _jira.Grace.Post("bulk/issues/fields", new { selectedIssueIdsOrKeys = new[] { _jira.Task }, selectedActions = new[] { "priority" }, editedFieldsInput = new { priority = new { priorityId = "1" } } });
        Assert.Equal(201, done.Status);
        _jira.Time.Advance(TimeSpan.FromSeconds(3));
        var told = await _jira.Listener.Next();
        Assert.Equal((_jira.Task, "Secondary"), (told.Key, told.Headers["X-Atlassian-Webhook-Flow"]));
    }

    [Fact]
    public async Task R160_a_hook_is_told_of_matching_issues_its_person_may_see_and_of_its_fields_only()
    {
        await _jira.Register(
            _jira.Grace,
            new { events = new[] { "jira:issue_updated" }, jqlFilter = "project in (NW, SEC) AND issuetype = Task AND status not in (Done)", fieldIdsFilter = new[] { "summary", "security" } });
        var bug = (await _jira.Grace.Search("project = NW AND type = Bug")).Keys[0];
        var secret = (await _jira.Ada.Search("project = SEC AND type = Task")).Keys[0];
        foreach (var (key, fields) in new (string, object)[] { (bug, new { summary = "x" }), (secret, new { summary = "x" }), (_jira.Task, new { labels = new[] { "x" } }) })
        {
            Assert.Equal(204, (await _jira.Ada.Edit(key, fields)).Status);
        }

        await _jira.Ada.Post($"issue/{_jira.Task}/comment", new { body = WebhookPayloadTests.Document("x") });
        await _jira.Server.Post($"/issues/{_jira.Task}", new { action = "hide" });
        Assert.Empty(await _jira.Settled());
        await _jira.Server.Post($"/issues/{_jira.Task}", new { action = "show" });
        Assert.Equal(_jira.Task, (await _jira.Listener.Next()).Key);
        Assert.Single(await _jira.Settled());
    }

    [Fact]
    public async Task R161_what_is_not_taken_is_sent_again_five_times_under_the_same_identifier()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var statuses = new Queue<int>([503, 408, 409, 425, 429, 500]);
        _jira.Listener.Answer = _ => Task.FromResult(statuses.Dequeue());
        await _jira.Grace.Edit(_jira.Task, new { summary = "x" });
        var first = await _jira.Listener.Next();
        foreach (var retry in new[] { "1", "2", "3", "4", "5" })
        {
            Assert.Equal("retrying", State(Assert.Single(await _jira.Settled())));
            _jira.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
            Assert.True(_jira.Listener.IsEmpty);
            _jira.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
            var again = await _jira.Listener.Next();
            Assert.Equal((first.Identifier, retry, first.Json.ToJsonString()), (again.Identifier, again.Retry, again.Json.ToJsonString()));
        }

        var end = Assert.Single(await _jira.Settled());
        Assert.Equal(("failed", 500, 6), (State(end), (int)end["status"]!, (int)end["attempts"]!));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(302)]
    public async Task R161_any_other_refusal_ends_it(int status)
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        _jira.Listener.Answer = _ => Task.FromResult(status);
        await _jira.Grace.Edit(_jira.Task, new { summary = "x" });
        await _jira.Listener.Next();
        var entry = Assert.Single(await _jira.Settled());
        Assert.Equal(("refused", status, 1), (State(entry), (int)entry["status"]!, (int)entry["attempts"]!));
    }

    [Fact]
    public async Task R161_no_answer_in_20_seconds_and_no_connection_are_tried_again()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var held = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jira.Listener.Answer = _ => held.Task;
        await _jira.Grace.Edit(_jira.Task, new { summary = "x" });
        await _jira.Listener.Next();
        _jira.Time.Advance(TimeSpan.FromSeconds(21));
        var entry = Assert.Single(await _jira.Settled());
        Assert.Equal(("retrying", null, 1), (State(entry), entry["status"], (int)entry["attempts"]!));

        held.SetResult(202);
        await _jira.Listener.DisposeAsync();
        await _jira.Grace.Edit(_jira.Task, new { summary = "y" });
        Assert.All(await _jira.Settled(), unreached => Assert.Equal("retrying", State(unreached)));
    }

    [Fact]
    public async Task R162_deliveries_are_delayed_doubled_turned_round_and_lost_on_request()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        await Switch(new { drop = 1, duplicate = 1 });
        await Edit("lost");
        await Edit("twice");
        await Edit("once");
        var told = await _jira.Listener.Next(3);
        Assert.Equal(["once", "twice", "twice"], told.Select(Summary).Order());
        Assert.Equal(2, told.Select(one => one.Identifier).Distinct().Count());
        Assert.Equal(["dropped", "delivered", "delivered", "delivered"], (await _jira.Settled()).Select(State));

        await Switch(new { reorder = true });
        await Edit("first");
        await Edit("second");
        _jira.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["second", "first"], (await _jira.Listener.Next(2)).Select(Summary));

        await _jira.Settled();
        await _jira.Server.Delete("/deliveries");
        await Switch(new { delayMs = 30_000, retryAfterMs = 1000 });
        _jira.Listener.Answer = received => Task.FromResult(received.Retry is null ? 503 : 204);
        await Edit("late");
        _jira.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(_jira.Listener.IsEmpty);
        _jira.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("late", Summary(await _jira.Listener.Next()));
        await _jira.Settled();
        _jira.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("1", (await _jira.Listener.Next()).Retry);

        var entry = Assert.Single(await _jira.Settled());
        Assert.Equal(("delivered", "jira:issue_updated", "10000", 204, 2), (State(entry), (string?)entry["event"], (string?)entry["hook"], (int)entry["status"]!, (int)entry["attempts"]!));
        Assert.DoesNotContain("late", entry.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(400, (await _jira.Server.Post("/deliveries", new { drop = -1 })).Status);
    }

    private async Task Edit(string summary) => Assert.Equal(204, (await _jira.Grace.Edit(_jira.Task, new { summary })).Status);

    private async Task Switch(object wanted) => Assert.Equal(204, (await _jira.Server.Post("/deliveries", wanted)).Status);

    private static string? Summary(Received received) => (string?)received.Json["issue"]!["fields"]!["summary"];

    private static string? State(System.Text.Json.Nodes.JsonNode entry) => (string?)entry["state"];

    /// <summary>Exactly these come, in whatever order.</summary>
    private async Task Told(params (string Event, string Key)[] expected) =>
        Assert.Equal(expected.Order(), (await _jira.Listener.Next(expected.Length)).Select(one => (one.Event, one.Key)).Order());

    private async Task<HttpStatusCode> Press(string path, Dictionary<string, string> form)
    {
        form["seal"] = ConsentForm.SealIn(await _jira.Server.Http.GetStringAsync(_jira.Server.Base + "/"));
        using var response = await _jira.Server.Http.PostAsync(_jira.Server.Base + path, new FormUrlEncodedContent(form));
        return response.StatusCode;
    }
}
