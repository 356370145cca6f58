using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class DataCenterHookTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Newer = "/rest/jira-webhook/1.0/webhooks";
    private const string Older = "/rest/webhooks/1.0/webhook";

    [Fact]
    public async Task R188_an_administrator_registers_webhooks_at_either_resource_and_nobody_else_does()
    {
        var body = new { name = "old", url = "http://127.0.0.1:9/hook", events = new[] { "jira:issue_updated" }, filters = new Dictionary<string, string> { ["issue-related-events-section"] = "project = DK" }, excludeBody = false, secret = "unread" };
        Assert.Equal((403, 401), ((await shared.Grace.Post(Older, body)).Status, (await shared.Grace.With(null).Post(Older, body)).Status));
        var old = await shared.Ada.Post(Older, body);
        Assert.Equal((201, false), (old.Status, old.Json.AsObject().ContainsKey("isSigned")));
        var made = await shared.Ada.Post(Newer, new { name = "new", url = "http://127.0.0.1:9/hook", events = new[] { "jira:issue_updated" }, configuration = new { secret = "told once" } });
        Assert.Equal(201, made.Status);
        Assert.DoesNotContain("told once", (await shared.Ada.Get(Newer)).Text, StringComparison.Ordinal);
        Assert.Equal("new", (string?)(await shared.Ada.Get($"{Newer}/{made.Json["id"]}")).Json["name"]);
        Assert.Equal(200, (await shared.Ada.Put($"{Newer}/{made.Json["id"]}", new { active = false })).Status);
        foreach (var hook in (await shared.Ada.Get(Newer)).Json.AsArray().Select(hook => (int)hook!["id"]!).ToList())
        {
            Assert.Equal(204, (await shared.Ada.Delete($"{Newer}/{hook}")).Status);
        }

        Assert.Equal(404, (await shared.Ada.Get($"{Newer}/{made.Json["id"]}")).Status);
    }

    [Fact]
    public async Task R189_deliveries_are_signed_and_a_comments_has_neither_issue_nor_user()
    {
        await using var listener = await HookListener.Start();
        var made = await shared.Ada.Post(Newer, new
        {
            name = "sync",
            url = listener.Url,
            events = HookedRehearsal.AllEvents,
            filters = new Dictionary<string, string> { ["issue-related-events-section"] = "project = HB" },
            configuration = new { secret = "s" },
        });
        var key = await shared.Grace.Create("Task");
        var created = await listener.Next();
        Assert.Equal(("jira:issue_created", key, new SecretSigning("s").Of(created.Body)), (created.Event, created.Key, created.Headers[SecretSigning.Header]));
        Assert.Equal(("grace", true), ((string?)created.Json["user"]!["name"], created.Json["issue"]!["fields"]!["comment"] is not null));
        Assert.False(created.Headers.ContainsKey("X-Atlassian-Webhook-Identifier"));
        Assert.Contains("/rest/api/2/issue/", (string?)created.Json["issue"]!["self"], StringComparison.Ordinal);

        await shared.Rehearsal.Post("/dc/webhook-users", new { on = true });
        await shared.Grace.Edit(key, new { customfield_10107 = 3 });
        var updated = await listener.Next();
        Assert.EndsWith("?user_id=grace&user_key=JIRAUSER10101", updated.Path, StringComparison.Ordinal);
        var item = updated.Json["changelog"]!["items"]![0]!.AsObject();
        Assert.Equal(("Story Points", false), ((string?)item["field"], item.ContainsKey("fieldId")));
        await shared.Rehearsal.Post("/dc/webhook-users", new { on = false });

        await shared.Grace.Post($"issue/{key}/comment", new { body = "*said*" });
        var both = await listener.Next(2);
        var comment = both.Single(delivery => delivery.Event == "comment_created").Json.AsObject();
        Assert.Equal((false, false, "*said*"), (comment.ContainsKey("issue"), comment.ContainsKey("user"), (string?)comment["comment"]!["body"]));
        var beside = both.Single(delivery => delivery.Event == "jira:issue_updated").Json;
        Assert.Equal(("issue_commented", "*said*"), ((string?)beside["issue_event_type_name"], (string?)beside["comment"]!["body"]));
        await shared.Ada.Delete($"{Newer}/{made.Json["id"]}");
    }
}
