using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class CommentTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R111_comments_come_in_pages_in_either_order()
    {
        var grace = await shared.As(Who.Grace);
        var key = await Issue(grace);
        for (var i = 0; i < 5; i++)
        {
            await Say(grace, key, $"comment {i}");
        }

        Assert.Equal(["comment 2", "comment 3"], Texts(await grace.Get($"issue/{key}/comment?startAt=2&maxResults=2")));
        Assert.Equal(["comment 4", "comment 3"], Texts(await grace.Get($"issue/{key}/comment?orderBy=-created&maxResults=2")));
        Assert.Equal(400, (await grace.Get($"issue/{key}/comment?orderBy=author")).Status);
        var page = await grace.Get($"issue/{key}/comment?startAt=4&expand=renderedBody");
        Assert.Equal((5, 100, 4), ((int)page.Json["total"]!, (int)page.Json["maxResults"]!, (int)page.Json["startAt"]!));
        Assert.Equal("<p>comment 4</p>", (string?)page.List("comments")[0]!["renderedBody"]);
        var id = (string)page.List("comments")[0]!["id"]!;
        Assert.Equal(["comment 4"], (await grace.Post("comment/list", new { ids = new[] { long.Parse(id) } })).List("values").Select(Text));
    }

    [Fact]
    public async Task R111_a_comment_is_kept_to_a_role_or_a_group_by_its_members_only()
    {
        var (ada, grace, linus) = (await shared.As(Who.Ada), await shared.As(Who.Grace), await shared.As(Who.Linus));
        var key = await Issue(grace);
        var kept = await Say(ada, key, "for administrators", new { type = "role", value = "Administrators" });
        Assert.Equal(("role", "Administrators"), ((string?)kept.Json["visibility"]!["type"], (string?)kept.Json["visibility"]!["value"]));
        await Say(grace, key, "for the team", new { type = "role", value = "Member" });
        await Say(grace, key, "for harbour control", new { type = "group", identifier = "e04f9b6d-2a58-4c3e-9d10-6b7a8c9d0e1f" });
        await Say(grace, key, "for all");

        Assert.Equal(["for the team", "for harbour control", "for all"], Texts(await grace.Get($"issue/{key}/comment")));
        Assert.Equal(["for harbour control", "for all"], Texts(await linus.Get($"issue/{key}/comment")));
        Assert.Equal(2, (int)(await ada.Fields(key))["comment"]!["total"]!);
        Assert.Equal(404, (await grace.Get($"issue/{key}/comment/{kept.Json["id"]}")).Status);
        Assert.Equal("You are currently not a member of the project role: Administrators.", (await Say(grace, key, "x", new { type = "role", value = "Administrators" })).FieldError("commentLevel"));
        Assert.Equal("You are currently not a member of the group: harbour-control.", (await Say(ada, key, "x", new { type = "group", value = "harbour-control" })).FieldError("commentLevel"));
        Assert.Equal("Role 'Kings' does not exist.", (await Say(grace, key, "x", new { type = "role", value = "Kings" })).FieldError("commentLevel"));
    }

    [Fact]
    public async Task R111_a_comment_is_rewritten_by_its_author_and_refusals_are_400()
    {
        var (ada, grace, mina) = (await shared.As(Who.Ada), await shared.As(Who.Grace), await shared.As(Who.Mina));
        var key = await Issue(grace);
        var id = (string)(await Say(grace, key, "first")).Json["id"]!;
        var rewritten = await grace.Put($"issue/{key}/comment/{id}", new { body = Document("second") });
        Assert.Equal((200, "second"), (rewritten.Status, Text(rewritten.Json)));
        Assert.NotEqual((string?)rewritten.Json["created"], (string?)rewritten.Json["updated"]);
        Assert.Equal((400, "You do not have the permission for this comment."), Words(await mina.Put($"issue/{key}/comment/{id}", new { body = Document("mine") })));
        Assert.Equal(Who.Ada, (string?)(await ada.Put($"issue/{key}/comment/{id}", new { body = Document("third") })).Json["updateAuthor"]!["accountId"]);
        Assert.Equal("Comment body is not valid!", (await grace.Put($"issue/{key}/comment/{id}", new { body = "plain" })).FieldError("comment"));
        Assert.Equal((400, "INVALID_INPUT"), Words(await grace.Put($"issue/{key}/comment/{id}", new { body = new { type = "doc", version = 1 } })));
        Assert.Equal("The entered text is too long. It exceeds the allowed limit of 32,767 characters.", (await Say(grace, key, new string('x', 32_768))).FieldError("comment"));
        Assert.Equal(404, (await grace.Put($"issue/{key}/comment/1", new { body = Document("x") })).Status);
        Assert.Equal(404, (await grace.Delete($"issue/{key}/comment/{id}")).Status);
        Assert.Equal((400, "Linus Okafor, you do not have the permission to comment on this issue."), Words(await Say(await shared.As(Who.Linus), key, "hi")));
    }

    private static (int Status, string Message) Words(Reply reply) => (reply.Status, reply.Message);

    private static string[] Texts(Reply reply) => [.. reply.List("comments").Select(Text)];

    private static string Text(JsonNode? comment) => (string)comment!["body"]!["content"]![0]!["content"]![0]!["text"]!;

    private static Task<Reply> Say(JiraDriver jira, string key, string text, object? visibility = null) =>
        jira.Post($"issue/{key}/comment", visibility is null ? new { body = Document(text) } : new { body = Document(text), visibility });

    private static JsonObject Document(string text) => new()
    {
        ["type"] = "doc",
        ["version"] = 1,
        ["content"] = new JsonArray(new JsonObject { ["type"] = "paragraph", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }),
    };

    private static async Task<string> Issue(JiraDriver jira) =>
        (string)(await jira.Post("issue", new { fields = new { project = new { key = "NW" }, issuetype = new { name = "Task" }, summary = "Talked about" } })).Json["key"]!;
}
