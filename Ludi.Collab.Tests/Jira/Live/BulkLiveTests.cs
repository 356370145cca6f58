using System.Text.Json;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

public sealed class BulkLiveTests
{
    [Fact]
    public async Task X63_P38_P39_two_hundred_issues_by_Jiras_bulk_change_cost_a_handful_of_calls()
    {
        await using var house = await BoardHouse.Open(600);
        var (issues, client) = await Opened(house, 200);
        using var grace = client;
        await house.Jira.Delete("/audit");
        var order = Order(issues, """[{"field":"priority","kind":"priority","action":"set","value":{"id":"1"}},{"field":"labels","kind":"labels","action":"add","value":["bulked"]}]""");
        Assert.Null((await grace.Ask(JiraPurpose.Bulk, order)).Refusal);
        await house.Audience.UntilBulk("board", b => b is { Phase: BulkPhase.Running, Done: > 0 and < 200 });
        var ended = await house.Audience.UntilBulk("board", b => b.Phase is BulkPhase.Ended);
        Assert.Equal((200, 200, 0, 0), (ended.Total, ended.Done, ended.Failed, ended.Unknown));

        foreach (var issue in new[] { issues[0], issues[199] })
        {
            var fields = await (await house.Jira.As(Who.Ada)).Fields(issue);
            Assert.Equal("1", (string)fields["priority"]!["id"]!);
            Assert.Contains("bulked", fields["labels"]!.AsArray().Select(l => (string)l!));
        }

        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Loaded: 200 });
        var calls = await Calls(house);
        Assert.Equal((1, 1, 0), (Of(calls, "GET /rest/api/3/mypermissions"), Of(calls, "POST /rest/api/3/bulk/issues/fields"), calls.Count(c => c.Key.StartsWith("PUT", StringComparison.Ordinal))));
        Assert.True(calls.Values.Sum() <= 16, string.Join('\n', calls));
    }

    [Fact]
    public async Task X62_X64_P40_two_hundred_single_edits_are_two_hundred_calls_and_failures_say_why()
    {
        await using var house = await BoardHouse.Open(600);
        var (issues, client) = await Opened(house, 200);
        using var grace = client;
        await house.Jira.Delete("/audit");
        await house.Jira.Fault(new { match = new { method = "PUT", path = $"/rest/api/3/issue/{issues[7]}" }, kind = "status", status = 400, times = 1 });
        Assert.Null((await grace.Ask(JiraPurpose.Bulk, Order(issues, """[{"field":"labels","kind":"unknown","action":"add","value":["bulked"]}]"""))).Refusal);
        var ended = await house.Audience.UntilBulk("board", b => b.Phase is BulkPhase.Ended);
        Assert.Equal((200, 1), (ended.Done, ended.Failed));
        var results = (await grace.Ask(JiraPurpose.Bulkresults, JsonSerializer.Serialize(new { run = ended.Run }))).Json!["results"]!.AsArray();
        Assert.Equal(issues[7], (string)results.Single(r => (string)r!["state"]! == "failed")!["issue"]!);
        Assert.Contains("bulked", (await grace.Card(issues[0]))["fields"]!["labels"]!.AsArray().Select(l => (string)l!));
        var calls = await Calls(house);
        Assert.Equal(200, calls.Where(c => c.Key.StartsWith("PUT", StringComparison.Ordinal)).Sum(c => c.Value));
        Assert.True(calls.Values.Sum() <= 201, string.Join('\n', calls));
    }

    [Fact]
    public async Task X68_P63_who_leaves_in_the_middle_finds_it_done()
    {
        await using var house = await BoardHouse.Open(300);
        var (issues, client) = await Opened(house, 60);
        using var grace = client;
        Assert.Null((await grace.Ask(JiraPurpose.Bulk, Order(issues, """[{"field":"labels","kind":"labels","action":"add","value":["bulked"]}]"""))).Refusal);
        await house.Leave("board", "grace");
        await house.Audience.Drop("board");
        var ended = await house.Audience.UntilBulk("board", b => b.Phase is BulkPhase.Ended);
        Assert.Equal((60, 0), (ended.Done, ended.Failed));
        Assert.Contains("bulked", (await (await house.Jira.As(Who.Ada)).Fields(issues[59]))["labels"]!.AsArray().Select(l => (string)l!));
    }

    private static async Task<(IReadOnlyList<string> Issues, SealedClient Grace)> Opened(BoardHouse house, int count)
    {
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Grace), "project = NW ORDER BY key", count);
        Assert.Equal(count, issues.Count);
        await house.Board("board", issues);
        await house.Connect("grace", Who.Grace);
        await house.Join("board", "grace");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live, Reader: "grace" } && s.Loaded == count);
        var grace = new SealedClient(house, "board", "grace");
        await grace.GetKey();
        return (issues, grace);
    }

    private static string Order(IReadOnlyList<string> issues, string changes) =>
        $$"""{"issues":{{JsonSerializer.Serialize(issues)}},"changes":{{changes}},"notify":false}""";

    private static async Task<IReadOnlyDictionary<string, int>> Calls(BoardHouse house) =>
        (await house.Jira.Get("/audit")).Json["byCall"]!.AsObject().ToDictionary(c => c.Key, c => (int)c.Value!);

    private static int Of(IReadOnlyDictionary<string, int> calls, string call) => calls.GetValueOrDefault(call);
}
