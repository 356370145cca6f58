using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class WebhookPayloadTests : IAsyncLifetime
{
    private HookedRehearsal _jira = null!;

    public async ValueTask InitializeAsync() => _jira = await HookedRehearsal.Start();

    public ValueTask DisposeAsync() => _jira.DisposeAsync();

    private string Site => _jira.Server.Base.TrimEnd('/');

    [Fact]
    public async Task R155_a_delivery_carries_a_signed_token_an_identifier_a_flow_and_the_hooks_that_match()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything(), HookedRehearsal.Everything("OPS"), new { events = HookedRehearsal.AllEvents, jqlFilter = $"issueKey = {_jira.Task}" });
        await _jira.Grace.Edit(_jira.Task, new { summary = "Two hooks, one delivery" });

        var told = await _jira.Listener.Next();
        Assert.Equal("[10000,10002]", told.Json["matchedWebhookIds"]!.ToJsonString());
        var now = _jira.Time.GetUtcNow().ToUnixTimeSeconds();
        var claims = told.Claims(_jira.Server.Options.ClientSecret)!;
        Assert.Equal((now, true), ((long)claims["iat"]!, (long)claims["exp"]! > now));
        Assert.Equal(
            ("/hooks/jira", "application/json; charset=UTF-8", "Atlassian Webhook HTTP Client", "Primary", null),
            (told.Path, told.Headers["Content-Type"], told.Headers["User-Agent"], told.Headers["X-Atlassian-Webhook-Flow"], told.Retry));
        Assert.True(Guid.TryParse(told.Identifier, out _));
        Assert.DoesNotContain("X-Hub-Signature", told.Headers.Keys);
        Assert.Single(await _jira.Settled());
    }

    [Fact]
    public async Task R156_an_update_is_told_as_version_2_of_the_site_writes_it()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        await _jira.Ada.Edit(_jira.Task, new { description = Document("How it was found"), assignee = new { accountId = Who.Mina } });

        var told = (await _jira.Listener.Next()).Json;
        var issue = told["issue"]!;
        var read = (await _jira.Ada.Get($"issue/{_jira.Task}")).Json;
        Assert.Equal(("jira:issue_updated", "issue_updated", Who.Ada), ((string?)told["webhookEvent"], (string?)told["issue_event_type_name"], (string?)told["user"]!["accountId"]));
        Assert.Equal(((string?)read["id"], _jira.Task, $"{Site}/rest/api/2/{read["id"]}"), ((string?)issue["id"], (string?)issue["key"], (string?)issue["self"]));
        Assert.Equal("How it was found", (string?)issue["fields"]!["description"]);
        Assert.Equal($"{Site}/rest/api/2/user?accountId={Who.Mina}", (string?)issue["fields"]!["assignee"]!["self"]);
        Assert.Equal((string?)read["fields"]!["updated"], (string?)issue["fields"]!["updated"]);

        var text = told.ToJsonString();
        Assert.DoesNotContain("emailAddress", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/ex/jira/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"doc\"", text, StringComparison.Ordinal);
        Assert.False(issue["fields"]!.AsObject().ContainsKey("comment"));
        var items = told["changelog"]!["items"]!.AsArray();
        Assert.Equal(["description", "assignee"], items.Select(item => (string?)item!["fieldId"]));
        Assert.Equal((Who.Mina, "Mina Takahashi", Who.Mina), ((string?)items[1]!["to"], (string?)items[1]!["toString"], (string?)items[1]!["tmpToAccountId"]));
    }

    [Fact]
    public async Task R156_moves_assignments_and_changes_of_project_have_names_of_their_own()
    {
        var key = (string)(await _jira.Grace.Post("issue", New("Made"))).Json["key"]!;
        await _jira.Register(_jira.Grace, new { events = HookedRehearsal.AllEvents, jqlFilter = "project in (NW, OPS)" });
        await _jira.Grace.Post($"issue/{key}/transitions", new { transition = new { id = "32" } });
        var moved = (await _jira.Listener.Next()).Json;
        Assert.Equal(("issue_generic", "status", "In Progress"), ((string?)moved["issue_event_type_name"], (string?)moved["changelog"]!["items"]![0]!["fieldId"], (string?)moved["changelog"]!["items"]![0]!["toString"]));
        await _jira.Ada.Put($"issue/{key}/assignee", new { accountId = Who.Mina });
        Assert.Equal("issue_assigned", (string?)(await _jira.Listener.Next()).Json["issue_event_type_name"]);
        await _jira.Server.Post($"/issues/{key}", new { action = "move", project = "OPS" });
        var told = await _jira.Listener.Next();
        Assert.Equal(("issue_moved", true), ((string?)told.Json["issue_event_type_name"], told.Key.StartsWith("OPS-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task R157_a_new_issue_has_a_changelog_of_its_first_values_and_a_deleted_one_none()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var key = (string)(await _jira.Grace.Post("issue", New("Made"))).Json["key"]!;
        var made = (await _jira.Listener.Next()).Json;
        Assert.Equal(("jira:issue_created", "issue_created", key), ((string?)made["webhookEvent"], (string?)made["issue_event_type_name"], (string?)made["issue"]!["key"]));
        var items = made["changelog"]!["items"]!.AsArray();
        Assert.Equal(["priority", "reporter", "status", "summary", "description"], items.Select(item => (string?)item!["fieldId"]));
        Assert.All(items, item => Assert.Null(item!["from"]));

        await _jira.Ada.Delete($"issue/{key}");
        var gone = (await _jira.Listener.Next()).Json;
        Assert.Equal(("jira:issue_deleted", key, "Made", null), ((string?)gone["webhookEvent"], (string?)gone["issue"]!["key"], (string?)gone["issue"]!["fields"]!["summary"], gone["changelog"]));
    }

    [Fact]
    public async Task R158_a_comments_event_has_no_user_and_few_fields_and_a_restricted_one_is_told_too()
    {
        await _jira.Register(_jira.Grace, HookedRehearsal.Everything());
        var said = await _jira.Ada.Post($"issue/{_jira.Task}/comment", new { body = Document("For the leads"), visibility = new { type = "role", value = "Administrators" } });
        var told = (await _jira.Listener.Next()).Json;
        var id = (string)said.Json["id"]!;
        var comment = told["comment"]!;
        Assert.Equal(("comment_created", null, "primaryAction", null), ((string?)told["webhookEvent"], told["user"], (string?)told["eventType"], told["changelog"]));
        Assert.Equal((id, "For the leads", Who.Ada, "Administrators"), ((string?)comment["id"], (string?)comment["body"], (string?)comment["updateAuthor"]!["accountId"], (string?)comment["visibility"]!["value"]));
        Assert.Equal($"{Site}/rest/api/2/issue/{told["issue"]!["id"]}/comment/{id}", (string?)comment["self"]);
        Assert.Equal(["assignee", "issuetype", "priority", "project", "status", "summary"], told["issue"]!["fields"]!.AsObject().Select(field => field.Key).Order());

        await _jira.Ada.Put($"issue/{_jira.Task}/comment/{id}", new { body = Document("Said better") });
        told = (await _jira.Listener.Next()).Json;
        Assert.Equal(("comment_updated", "Said better"), ((string?)told["webhookEvent"], (string?)told["comment"]!["body"]));
    }

    internal static object New(string summary) => new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary, description = Document("As agreed") } };

    internal static JsonNode Document(string text) => JsonNode.Parse($$$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"{{{text}}}"}]}]}""")!;
}
