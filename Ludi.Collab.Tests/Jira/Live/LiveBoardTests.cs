using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

public sealed class LiveBoardTests
{
    private static readonly string[] Accounts = [Who.Ada, Who.Grace, Who.Mina, Who.Tomas, Who.Yusuf];

    [Fact]
    public async Task J20_P51_P61_a_thousand_cards_opened_by_ten_people_at_once_cost_ten_bulk_fetches()
    {
        await using var house = await BoardHouse.Open(1500);

        // Ada sees whatever Grace sees, so that it does not matter which of them becomes the reader.
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Grace), "project in (NW, OPS) ORDER BY key", 1000);
        Assert.Equal(1000, issues.Count);
        await house.Board("board", issues);
        var people = Enumerable.Range(0, 10).Select(n => $"person-{n}").ToList();
        for (var n = 0; n < people.Count; n++)
        {
            await house.Connect(people[n], Accounts[n % 2]);
        }

        await house.Jira.Delete("/audit");
        await Task.WhenAll(people.Select(p => house.Join("board", p)));
        var status = await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 1000, Connected.Count: 10 });
        Assert.Contains(status.Reader!, people);
        Assert.Equal(10, await Calls(house, "POST /rest/api/3/issue/bulkfetch"));
        Assert.Equal(1, await Calls(house, "GET /rest/api/3/field"));
    }

    [Fact]
    public async Task P28_P50_P63_B4_two_people_edit_and_when_both_are_gone_so_is_the_content()
    {
        await using var house = await BoardHouse.Open(60);
        var jira = await house.Jira.As(Who.Ada);
        var issue = (await BoardHouse.Find(jira, "project = NW AND issuetype = Story ORDER BY key", 1))[0];
        await house.Board("board", issue);
        await house.Connect("ada", Who.Ada);
        await house.Connect("grace", Who.Grace);
        await house.Join("board", "ada");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Reader: "ada" });
        await house.Join("board", "grace");
        await house.Audience.Until("board", s => s is { Connected.Count: 2 });

        using var grace = new SealedClient(house, "board", "grace");
        await grace.GetKey();
        var card = await grace.Card(issue);
        Assert.Contains((string)card["points"]!, card["fields"]!.AsObject().Select(f => f.Key));
        var before = (string)card["fields"]!["summary"]!;
        var (refusal, answer) = await grace.Ask(JiraPurpose.Edit, $$"""{"field":"summary","seen":{{JsonSerializer.Serialize(before)}},"value":"By Grace"}""", issue);
        Assert.Null(refusal);
        Assert.Equal("By Grace", (string)answer!["issue"]!["fields"]!["summary"]!);
        Assert.Equal("By Grace", (string)(await jira.Fields(issue))["summary"]!);
        Assert.Equal("By Grace", (string)(await grace.Card(issue))["fields"]!["summary"]!);

        await jira.Edit(issue, new { summary = "In Jira" });
        var (conflict, words) = await grace.Ask(JiraPurpose.Edit, """{"field":"summary","seen":"By Grace","value":"Again"}""", issue);
        Assert.Equal((RefusalCode.JiraConflict, "In Jira"), (conflict, (string)words!["now"]!));

        await house.Leave("board", "ada");
        await house.Audience.Until("board", s => s is { Reader: "grace" });
        await house.Leave("board", "grace");
        Assert.Equal(DropReason.LastConnectedLeft, (await house.Audience.Drop("board")).Reason);
        Assert.Null((await house.Grains.GetGrain<IBoardIssuesGrain>("board").Issues(BoardRole.Member, new IssuesQuery(null, 0, null))).Seal);
    }

    [Fact]
    public async Task X21_P46_P47_an_answer_cut_after_the_commit_makes_exactly_one_issue_for_each_sticky()
    {
        await using var house = await BoardHouse.Open(60);
        await house.Board("board");
        await house.Connect("ada", Who.Ada);
        await house.Join("board", "ada");
        await Put(house, "sticky-aaaa");
        await Put(house, "sticky-bbbb");
        using var ada = new SealedClient(house, "board", "ada");
        await ada.GetKey();
        var type = (string)(await ada.Ask(JiraPurpose.Createtypes, """{"project":"NW"}""")).Json!["issueTypes"]!.AsArray().First(t => (string)t!["name"]! == "Task")!["id"]!;
        await house.Jira.Fault(new { match = new { method = "POST", path = "/rest/api/3/issue/bulk" }, kind = "cut-after-commit", times = 1 });

        var (refusal, answer) = await ada.Ask(
            JiraPurpose.Convert, $$"""{"project":"NW","type":"{{type}}","stickies":[{"item":"sticky-aaaa","summary":"Exactly once A"},{"item":"sticky-bbbb","summary":"Exactly once B"}]}""");
        Assert.Null(refusal);
        Assert.Equal(2, answer!["results"]!.AsArray().Count(r => r!["issue"] is not null));
        var cards = (await house.Grains.GetGrain<IBoardGrain>("board").View()).Cards;
        Assert.Equal(["sticky-aaaa", "sticky-bbbb"], cards.Select(c => c.Item).Order());
        Assert.Equal(1, await Calls(house, "POST /rest/api/3/issue/bulk"));
        Assert.Equal(2, (await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = NW AND summary ~ \"Exactly\"", 10)).Count);
        Assert.Equal("Exactly once A", (string)(await ada.Card(cards.Single(c => c.Item == "sticky-aaaa").Issue.Issue))["fields"]!["summary"]!);
    }

    [Fact]
    public async Task X15_X16_P12_P23_P24_import_over_the_rehearsal_and_disconnect()
    {
        await using var house = await BoardHouse.Open(120);
        await house.Board("board");
        await house.Connect("linus", Who.Linus);
        await house.Join("board", "linus");
        var hidden = await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = SEC ORDER BY key", 1);
        var seen = await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = NW ORDER BY key", 3);
        var reply = await house.JiraOf("board").Import(new ImportOrder("linus", RehearsalDriver.FirstSite, [.. seen, .. hidden], 0, 0));
        Assert.Equal(3, reply.Added.Count);
        Assert.Equal(hidden, reply.NotVisible);
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 3 });

        await house.Grains.GetGrain<IConnectionGrain>("linus").Disconnect();
        await house.Audience.Drop("board");
        Assert.Equal(RefusalCode.JiraNotConnected, (await house.JiraOf("board").Refresh("linus")).Refusal!.Code);
    }

    private static async Task Put(BoardHouse house, string item)
    {
        var sticky = new BoardItem(ItemKind.Sticky, 0, 0, 100, 100, 1, "yellow", item);
        var batch = new ChangeBatch("batch-" + item, [new WireOperation(OperationKind.Put, item, Item: sticky)]);
        Assert.Empty((await house.Grains.GetGrain<IBoardGrain>("board").Change(new Arrival("line-ada", "ada", "ada", BoardRole.Member), batch)).Refused);
    }

    private static async Task<int> Calls(BoardHouse house, string call) => (int?)(await house.Jira.Get("/audit")).Json["byCall"]![call] ?? 0;
}
