using System.Text.Json.Nodes;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Details;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class CommentTests : IAsyncLifetime
{
    private static readonly IssueRef One = new(ScriptedJira.SiteId, "1");

    private readonly ScriptedBoard _board = new();

    private ScriptedComments Comments => _board.Jira.Comments;

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Come("gil", connected: false, BoardRole.Guest);
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X54_P31_comments_stand_oldest_first_and_earlier_pages_join_them()
    {
        var ids = Enumerable.Range(1, 45).Select(n => Comments.Add("1", $"Comment {n}")).ToList();
        await Open("ada");
        var held = await Held();
        Assert.Equal(ids[25..], Ids(held));
        Assert.True((bool)held["earlier"]!);
        await _board.Ask("ada", JiraPurpose.Comments, """{"startAt":20}""", "1");
        await _board.Ask("ada", JiraPurpose.Comments, """{"startAt":40}""", "1");
        held = await Held();
        Assert.Equal(ids, Ids(held));
        Assert.False((bool)held["earlier"]!);
        await Open("ben");
        held = await Held();
        Assert.Equal(ids, Ids(held));
        Assert.False((bool)held["earlier"]!);
    }

    [Fact]
    public async Task X55_restricted_comments_are_only_for_the_one_whose_token_read_them()
    {
        var open = Comments.Add("1", "For all");
        var restricted = Comments.Add("1", "For administrators", readers: ["ada"]);
        var internalOnly = Comments.Add("1", "Inside the service desk");
        Comments.Of(internalOnly)["jsdPublic"] = false;
        var answer = await Open("ada");
        Assert.Equal([restricted, internalOnly], answer["restricted"]!.AsArray().Select(c => (string)c!["id"]!));
        Assert.Equal([open], Ids(answer["details"]!));
        Assert.Equal([open], Ids(await Held()));
    }

    [Fact]
    public async Task X55_a_comment_that_became_restricted_leaves_the_panels()
    {
        var comment = Comments.Add("1", "For all");
        await Open("ada");
        Comments.Of(comment)["visibility"] = new JsonObject { ["type"] = "role", ["value"] = "Administrators" };
        await Edit("ada", comment, "For all", "Changed");
        Assert.Empty(Ids(await Held()));
    }

    [Fact]
    public async Task X56_P31_a_comment_is_its_writers_and_in_everybodys_panel()
    {
        await Open("ada");
        var answer = await _board.Ask("ben", JiraPurpose.Addcomment, $$"""{"body":{{ScriptedComments.Document("Mine")}}}""", "1");
        Assert.Equal("ben", (string)answer.Json!["comment"]!["author"]!["accountId"]!);
        Assert.Null(answer.Json["comment"]!["author"]!["emailAddress"]);
        Assert.Equal("ben addcomment 1", _board.Jira.Calls.Last());
        Assert.Equal([(string)answer.Json["comment"]!["id"]!], Ids(await Held()));
        Assert.Equal("1", Assert.Single(_board.Audience.Changes[^1].Issues).Issue);
    }

    [Fact]
    public async Task X56_a_comment_that_Jira_does_not_take_is_refused_in_its_words()
    {
        var answer = await _board.Ask("ben", JiraPurpose.Addcomment, """{"body":{"type":"paragraph"}}""", "1");
        Assert.Equal((RefusalCode.JiraRefused, "Comment body is not valid!"), (answer.Refusal, (string)answer.Words!["errors"]!["comment"]!));
    }

    [Fact]
    public async Task X57_B5_a_comment_that_was_changed_meanwhile_is_not_overwritten()
    {
        var comment = Comments.Add("1", "First");
        await Open("ada");
        Comments.Of(comment)["body"] = ScriptedComments.Document("Changed in Jira");
        var answer = await Edit("ada", comment, "First", "Mine");
        Assert.Equal(RefusalCode.JiraConflict, answer.Refusal);
        Assert.Equal(ScriptedComments.Document("Changed in Jira").ToJsonString(), answer.Words!["now"]!.ToJsonString());
        Assert.Null((await Edit("ada", comment, "First", "Mine", overwrite: true)).Refusal);
        Assert.Equal(ScriptedComments.Document("Mine").ToJsonString(), Comments.Of(comment)["body"]!.ToJsonString());
    }

    [Fact]
    public async Task X57_an_edit_leaves_a_comment_as_restricted_as_it_was()
    {
        var comment = Comments.Add("1", "First", readers: ["ada"]);
        Assert.Null((await Edit("ada", comment, "First", "Mine")).Refusal);
        Assert.Equal("Administrators", (string)Comments.Of(comment)["visibility"]!["value"]!);
    }

    private Task<SealedAnswer> Edit(string person, string comment, string seen, string text, bool overwrite = false) => _board.Ask(
        person,
        JiraPurpose.Editcomment,
        $$"""{"comment":"{{comment}}","seen":{{ScriptedComments.Document(seen)}},"body":{{ScriptedComments.Document(text)}},"overwrite":{{(overwrite ? "true" : "false")}}}""",
        "1");

    private async Task<JsonNode> Open(string person) => (await _board.Ask(person, JiraPurpose.Details, null, "1")).Json!;

    private async Task<JsonNode> Held() =>
        _board.Open((await _board.Finish(() => new HeldThings(_board.Content, _board.Admission, _board.Jira).Details("gil", One))).Sealed!, One);

    private static List<string> Ids(JsonNode details) => [.. details["comments"]!.AsArray().Select(c => (string)c!["id"]!)];
}
