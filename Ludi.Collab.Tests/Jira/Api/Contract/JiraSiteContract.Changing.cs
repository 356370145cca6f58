using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Api.Contract;

/// <summary>What every dialect must do with what people write: values of every kind come back in one shape.</summary>
public abstract partial class JiraSiteContract
{
    [Fact]
    public async Task P27_people_labels_and_priorities_are_written_and_come_back()
    {
        var (site, id) = await Story();
        var mina = (string)(await Asked(site.Assignable(id, null, "mina", default)))[0]!["accountId"]!;
        var now = (await Edited(site, id, $$$"""{"fields":{"assignee":{"accountId":"{{{mina}}}"},"labels":["one","two"]} }"""))["fields"]!;
        Assert.Equal((mina, "one two"), ((string?)now["assignee"]!["accountId"], string.Join(' ', now["labels"]!.AsArray().Select(l => (string?)l))));
        now = (await Edited(site, id, """{"fields":{"assignee":null},"update":{"labels":[{"add":"three"},{"remove":"one"}]}}"""))["fields"]!;
        Assert.Null(now["assignee"]);
        Assert.Equal(["three", "two"], now["labels"]!.AsArray().Select(l => (string?)l).Order());
    }

    [Fact]
    public async Task P27_a_parent_is_read_set_and_taken_away()
    {
        var (site, id) = await Story();
        var epic = (await Ids(site, $"project = {Main} AND type = Epic", 1))[0];
        Assert.NotNull((await Asked(site.EditMetadata(id, default)))["fields"]!["parent"]);
        await Edited(site, id, $$$"""{"fields":{"parent":{"id":"{{{epic}}}"} } }""");
        var parent = (await Asked(site.Issue(id, ["parent"], default)))["fields"]!["parent"]!;
        Assert.Equal((epic, 1), ((string?)parent["id"], (int)parent["fields"]!["issuetype"]!["hierarchyLevel"]!));
        Assert.False(string.IsNullOrEmpty((string?)parent["fields"]!["summary"]));

        await Edited(site, id, """{"update":{"parent":[{"set":{"none":true}}]}}""");
        Assert.Null((await Asked(site.Issue(id, ["parent"], default)))["fields"]!["parent"]);
    }

    [Fact]
    public async Task P27_a_sprint_is_written_by_number_and_read_as_a_thing_with_name_and_state()
    {
        var (site, id) = await Story();
        var field = (string)(await Asked(site.Fields(default))).AsArray().Single(f => (string?)f!["schema"]?["custom"] == "com.pyxis.greenhopper.jira:gh-sprint")!["id"]!;
        var found = await Asked(site.Search(new IssueSearch($"project = {Main} AND sprint in openSprints()", null, 1, [field], [], []), default));
        var sprint = found["issues"]![0]!["fields"]![field]!.AsArray().Last(s => (string?)s!["state"] == "active")!;
        await Edited(site, id, $$$"""{"fields":{"{{{field}}}":{{{sprint["id"]!.ToJsonString()}}} } }""");

        var now = (await Asked(site.Issue(id, [field], default)))["fields"]![field]!.AsArray().Single(s => s!["id"]!.ToJsonString() == sprint["id"]!.ToJsonString())!;
        Assert.Equal(((string?)sprint["name"], "active"), ((string?)now["name"], (string?)now["state"]));
        Assert.False(string.IsNullOrEmpty((string?)now["name"]));
    }

    [Fact]
    public async Task B5_who_changed_it_last_shows_in_the_moment_of_its_change()
    {
        var (site, id) = await Story();
        var before = (string?)(await Asked(site.Issue(id, ["updated"], default)))["fields"]!["updated"];
        var after = (string?)(await Edited(site, id, """{"fields":{"summary":"Changed once more"}}"""))["fields"]!["updated"];
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task P31_comments_come_newest_first_and_are_written_in_ones_own_name()
    {
        var (site, id) = await Story();
        var made = new List<string>();
        foreach (var text in new[] { "one", "two", "three" })
        {
            made.Add((string)(await Asked(site.AddComment(id, Said(text), default)))["id"]!);
        }

        var page = await Asked(site.Comments(id, 0, 2, default));
        Assert.Equal([made[2], made[1]], page["comments"]!.AsArray().Select(c => (string?)c!["id"]));
        Assert.Equal(0, (int)page["startAt"]!);
        Assert.True((int)page["total"]! >= 3);
        var me = (string?)(await Asked(site.Myself(default)))["accountId"];
        Assert.Equal(me, (string?)page["comments"]![0]!["author"]!["accountId"]);
        Assert.Equal(made[0], (string?)(await Asked(site.Comments(id, 2, 2, default)))["comments"]![0]!["id"]);

        await Asked(site.EditComment(id, made[0], Said("one again"), default));
        Assert.Contains("one again", (await Asked(site.Comment(id, made[0], default)))["body"]!.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>The body of a comment in the dialect's rich text.</summary>
    internal virtual string RichText(string text) =>
        $$$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"{{{text}}}"}]}]}""";

    private byte[] Said(string text) => Encoding.UTF8.GetBytes($$"""{"body":{{RichText(text)}}}""");

    /// <summary>A story of this test's own.</summary>
    private async Task<(IJiraSite Site, string Id)> Story()
    {
        var site = await Developer();
        var types = (await Asked(site.CreateTypes(Main, 0, default)))["issueTypes"]!.AsArray();
        var story = (string)types.Single(t => (string?)t!["name"] == "Story")!["id"]!;
        var made = await Asked(site.Create(
            Encoding.UTF8.GetBytes($$$"""{"issueUpdates":[{"fields":{"project":{"key":"{{{Main}}}"},"issuetype":{"id":"{{{story}}}"},"summary":"A story to change"} }] }"""), default));
        return (site, (string)made["issues"]![0]!["id"]!);
    }

    private static async Task<JsonNode> Edited(IJiraSite site, string id, string body) => await Asked(site.Edit(id, Encoding.UTF8.GetBytes(body), default));
}
