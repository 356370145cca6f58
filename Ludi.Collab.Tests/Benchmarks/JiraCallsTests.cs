using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Benchmarks;

/// <summary>
/// What the product's work costs in calls to Jira, as the rehearsal's log counts them; the sums are those of README.md.
/// Each case prints its calls: run this class alone with -showLiveOutput.
/// </summary>
public sealed class JiraCallsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task P51_opening_a_board_of_a_thousand_cards()
    {
        await using var house = await BoardHouse.Open(1500);
        await Open(house, 1000);
        await Costs(house, "open 1,000 cards of one project", 13);
    }

    [Fact]
    public async Task P28_editing_one_field()
    {
        await using var house = await BoardHouse.Open(60);
        var issues = await Open(house, 20);
        using var grace = await At(house);
        var seen = (string)(await grace.Card(issues[0]))["fields"]!["summary"]!;
        await house.Jira.Delete("/audit");
        var (refusal, _) = await grace.Ask(JiraPurpose.Edit, $$"""{"field":"summary","seen":{{JsonSerializer.Serialize(seen)}},"value":"Edited"}""", issues[0]);
        Assert.Null(refusal);
        await Costs(house, "edit one field", 2);
    }

    [Fact]
    public async Task P39_updating_two_hundred_issues()
    {
        await using var house = await BoardHouse.Open(600);
        var issues = await Open(house, 200);
        using var grace = await At(house);
        await house.Jira.Delete("/audit");
        const string Changes = """[{"field":"priority","kind":"priority","action":"set","value":{"id":"1"}},{"field":"labels","kind":"labels","action":"add","value":["bulked"]}]""";
        Assert.Null((await grace.Ask(JiraPurpose.Bulk, $$"""{"issues":{{JsonSerializer.Serialize(issues)}},"changes":{{Changes}},"notify":false}""")).Refusal);
        Assert.Equal(200, (await house.Audience.UntilBulk("board", b => b.Phase is BulkPhase.Ended)).Done);
        for (var asked = 0; asked < 1000 && (await Counted(house)).GetValueOrDefault("POST /rest/api/3/issue/bulkfetch") < 2; asked++)
        {
            await house.Grains.GetGrain<IBoardGrain>("board").View();
        }

        // How often Jira is asked how far it is depends on how fast it is.
        await Costs(house, "bulk update of 200", 4, except: "GET /rest/api/3/bulk/queue/{task}");
    }

    [Fact]
    public async Task P46_converting_fifty_stickies()
    {
        await using var house = await BoardHouse.Open(60);
        await Open(house, 1);
        using var grace = await At(house);
        var types = (await grace.Ask(JiraPurpose.Createtypes, """{"project":"NW"}""")).Json!["issueTypes"]!.AsArray();
        var task = (string)types.First(t => (string)t!["name"]! == "Task")!["id"]!;
        var stickies = Enumerable.Range(0, 50).Select(n => (Item: $"sticky-{n:000}", Summary: $"Benchmark {n}")).ToList();
        var puts = stickies.Select(s => new WireOperation(OperationKind.Put, s.Item, Item: new BoardItem(ItemKind.Sticky, 0, 0, 100, 100, 1, "yellow", s.Summary)));
        Assert.Empty((await house.Grains.GetGrain<IBoardGrain>("board").Change(new Arrival("line-grace", "grace", "grace", BoardRole.Member), new ChangeBatch("batch-1", [.. puts]))).Refused);
        await house.Jira.Delete("/audit");
        var order = JsonSerializer.Serialize(new { project = "NW", type = task, stickies = stickies.Select(s => new { item = s.Item, summary = s.Summary }) });
        Assert.All((await grace.Ask(JiraPurpose.Convert, order)).Json!["results"]!.AsArray(), r => Assert.NotNull(r!["issue"]));
        await Costs(house, "convert 50 stickies", 2);
    }

    private static async Task<IReadOnlyList<string>> Open(BoardHouse house, int cards)
    {
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Grace), "project = NW ORDER BY key", cards);
        await house.Board("board", issues);
        await house.Connect("grace", Who.Grace);
        await house.Jira.Delete("/audit");
        await house.Join("board", "grace");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Reader: "grace" } && s.Loaded == cards);
        return issues;
    }

    private static async Task<SealedClient> At(BoardHouse house)
    {
        var client = new SealedClient(house, "board", "grace");
        await client.GetKey();
        return client;
    }

    private async Task Costs(BoardHouse house, string what, int calls, string? except = null)
    {
        var counted = await Counted(house);
        foreach (var (call, times) in counted)
        {
            output.WriteLine($"{what}: {times} × {call}");
        }

        Assert.Equal(calls, counted.Where(c => c.Key != except).Sum(c => c.Value));
    }

    private static async Task<Dictionary<string, int>> Counted(BoardHouse house) =>
        (await house.Jira.Get("/audit")).Json["byCall"]!.AsObject().ToDictionary(c => c.Key, c => (int)c.Value!);
}
