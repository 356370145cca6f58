using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>A board with issues of a Data Center (P67): the same flows as with Jira Cloud.</summary>
public sealed class DataCenterBoardTests
{
    [Fact]
    public async Task P67_issues_of_a_data_center_are_found_imported_shown_edited_moved_and_refreshed()
    {
        await using var house = await Opened();
        using var grace = new SealedClient(house, "board", "grace", BoardHouse.DataCenter);
        await grace.GetKey();
        var found = (await grace.Ask(JiraPurpose.Search, """{"jql":"project = HB AND type = Story AND statusCategory = \"To Do\" ORDER BY key"}""")).Json!["issues"]!.AsArray();
        var issue = (string)found[0]!["id"]!;
        var reply = await house.JiraOf("board").Import(new ImportOrder("grace", BoardHouse.DataCenter, [.. found.Take(3).Select(i => (string)i!["id"]!), "99999999"], 0, 0));
        Assert.Equal((3, 1), (reply.Added.Count, reply.NotVisible.Count));
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 3 });

        var card = await grace.Card(issue);
        Assert.EndsWith($"/rehearsal/dc/browse/{(string)card["key"]!}", (string)card["url"]!, StringComparison.Ordinal);
        Assert.Contains((string)card["points"]!, card["fields"]!.AsObject().Select(f => f.Key));
        await EditEach(grace, issue);
        await MoveAndRefresh(house, grace, issue);
    }

    [Fact]
    public async Task P67_P29_P46_stickies_become_issues_of_a_data_center_and_their_details_have_comments()
    {
        await using var house = await Opened();
        using var grace = new SealedClient(house, "board", "grace", BoardHouse.DataCenter);
        await grace.GetKey();
        await Put(house, "sticky-aaaa");
        var types = (await grace.Ask(JiraPurpose.Createtypes, """{"project":"HB"}""")).Json!["issueTypes"]!.AsArray();
        var task = (string)types.Single(t => (string)t!["name"]! == "Task")!["id"]!;
        var fields = (await grace.Ask(JiraPurpose.Createfields, $$"""{"project":"HB","type":"{{task}}"}""")).Json!["fields"]!.AsArray();
        Assert.True((bool)fields.Single(f => (string)f!["fieldId"]! == "description")!["schema"]!["wiki"]!);
        var (refusal, made) = await grace.Ask(
            JiraPurpose.Convert, $$$"""{"project":"HB","type":"{{{task}}}","fields":{"description":"*moored*"},"stickies":[{"item":"sticky-aaaa","summary":"From a sticky"}]}""");
        Assert.Null(refusal);
        var issue = (string)made!["results"]![0]!["issue"]!;
        // A Data Center's search finds what was made a moment later; until then the card is read by itself.
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 1 });
        Assert.Equal("From a sticky", (string)(await grace.Card(issue))["fields"]!["summary"]!);

        var (_, said) = await grace.Ask(JiraPurpose.Addcomment, """{"body":"a _comment_"}""", issue);
        Assert.Equal("a _comment_", (string)said!["comment"]!["body"]!);
        var details = (await grace.Ask(JiraPurpose.Details, "{}", issue)).Json!;
        Assert.Equal(("*moored*", "a _comment_"), ((string)details["details"]!["fields"]!["description"]!, (string)details["details"]!["comments"]![0]!["body"]!));
        Assert.Equal((string)details["me"]!, (string)details["details"]!["comments"]![0]!["author"]!["accountId"]!);
        Assert.True((bool)details["meta"]!["fields"]!["description"]!["schema"]!["wiki"]!);
    }

    [Fact]
    public async Task P67_P38_a_bulk_update_goes_issue_by_issue()
    {
        await using var house = await Opened();
        using var grace = new SealedClient(house, "board", "grace", BoardHouse.DataCenter);
        await grace.GetKey();
        var found = (await grace.Ask(JiraPurpose.Search, """{"jql":"project = HB AND type = Story","only":"ids"}""")).Json!["issues"]!.AsArray().Take(25).Select(i => (string)i!["id"]!).ToList();
        await house.JiraOf("board").Import(new ImportOrder("grace", BoardHouse.DataCenter, found, 0, 0));
        await house.Audience.Until("board", s => s.Loaded == found.Count);
        var meta = (await grace.Ask(JiraPurpose.Bulkmeta, $$"""{"count":{{found.Count}},"edit":["{{found[0]}}"],"move":[]}""")).Json!;
        Assert.False((bool)meta["bulk"]!);
    }

    private static async Task EditEach(SealedClient grace, string issue)
    {
        var meta = (await grace.Ask(JiraPurpose.Editmeta, "", issue)).Json!["fields"]!.AsObject();
        var mina = (string)(await grace.Ask(JiraPurpose.Users, $$"""{"issue":"{{issue}}","assignable":true,"query":"mina"}""")).Json![0]!["accountId"]!;
        var sprint = (await grace.Ask(JiraPurpose.Sprints, """{"project":"HB"}""")).Json![0]!["id"]!.ToJsonString();
        var parent = (string)(await grace.Ask(JiraPurpose.Parents, $$"""{"project":"HB","issue":"{{issue}}","query":""}""")).Json![0]!["id"]!;
        List<string> edited = [];
        foreach (var (field, description) in meta)
        {
            if (ValueFor(field, description!, mina, sprint, parent) is { } value)
            {
                var (refusal, answer) = await grace.Ask(JiraPurpose.Edit, $$"""{"field":"{{field}}","seen":null,"value":{{value}},"overwrite":true}""", issue);
                Assert.True(refusal is null, $"{field}: {refusal} {answer?.ToJsonString()}");
                edited.Add(field);
            }
        }

        Assert.Contains("parent", edited);
        Assert.True(edited.Count >= 15, string.Join(' ', edited));
        var card = (await grace.Card(issue))["fields"]!;
        Assert.Equal((mina, parent), ((string)card["assignee"]!["accountId"]!, (string)card["parent"]!["id"]!));
    }

    /// <summary>A value for a field of any kind that a Data Center has, in the write format of the port.</summary>
    private static string? ValueFor(string field, JsonNode meta, string person, string sprint, string parent)
    {
        var schema = meta["schema"]!;
        var (type, items, custom) = ((string)schema["type"]!, (string?)schema["items"], ((string?)schema["custom"])?.Split(':')[^1]);
        var allowed = (string?)meta["allowedValues"]?.AsArray().FirstOrDefault()?["id"];
        return (type, items, custom) switch
        {
            _ when field is "issuetype" or "reporter" or "comment" or "attachment" or "issuelinks" or "timetracking" or "worklog" => null,
            (_, _, "gh-sprint") => sprint,
            ("issuelink", _, _) => $$"""{"id":"{{parent}}"}""",
            ("string", _, "url") => "\"https://example.com/x\"",
            ("string", _, _) when (bool?)schema["wiki"] is true => "\"h1. *Quay*\\nline\"",
            ("string", _, null or "textfield") => "\"A text\"",
            ("number", _, _) => "3",
            ("date", _, _) => "\"2026-12-01\"",
            ("datetime", _, _) => "\"2026-12-01T10:00:00.000+0000\"",
            ("user", _, _) => $$"""{"accountId":"{{person}}"}""",
            ("array", "user", _) => $$"""[{"accountId":"{{person}}"}]""",
            ("array", "string", _) => "[\"quay\"]",
            ("array", "option" or "component" or "version", _) when allowed is not null => $$"""[{"id":"{{allowed}}"}]""",
            ("option" or "priority" or "option-with-child", _, _) when allowed is not null => $$"""{"id":"{{allowed}}"}""",
            _ => null,
        };
    }

    private static async Task MoveAndRefresh(BoardHouse house, SealedClient grace, string issue)
    {
        var status = (string)(await grace.Card(issue))["fields"]!["status"]!["id"]!;
        var way = (await grace.Ask(JiraPurpose.Transitions, "", issue)).Json!["transitions"]!.AsArray()
            .First(t => !(t!["fields"]?.AsObject().Any(f => (bool)f.Value!["required"]!) ?? false))!;
        var (refusal, moved) = await grace.Ask(JiraPurpose.Transition, $$"""{"transition":"{{(string)way["id"]!}}","seen":"{{status}}"}""", issue);
        Assert.Null(refusal);
        Assert.Equal((string)way["to"]!["id"]!, (string)moved!["issue"]!["fields"]!["status"]!["id"]!);
        var (conflict, words) = await grace.Ask(JiraPurpose.Edit, $$"""{"field":"summary","seen":{{JsonSerializer.Serialize("never seen")}},"value":"x"}""", issue);
        Assert.Equal(RefusalCode.JiraConflict, conflict);
        Assert.NotNull(words!["now"]);
        Assert.Equal(3, (await house.JiraOf("board").Refresh("grace")).Issues);
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 3 });
    }

    private static async Task<BoardHouse> Opened()
    {
        var house = await BoardHouse.Open(20);
        await house.Harbor();
        await house.Board("board");
        await house.Enter("grace", "grace");
        await house.Join("board", "grace");
        return house;
    }

    private static async Task Put(BoardHouse house, string item)
    {
        var sticky = new BoardItem(ItemKind.Sticky, 0, 0, 100, 100, 1, "yellow", item);
        var batch = new ChangeBatch("batch-" + item, [new WireOperation(OperationKind.Put, item, Item: sticky)]);
        Assert.Empty((await house.Grains.GetGrain<IBoardGrain>("board").Change(new Arrival("line-grace", "grace", "grace", BoardRole.Member), batch)).Refused);
    }
}
