using System.Diagnostics;
using System.Text;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Jira.Sync;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Benchmarks;

/// <summary>
/// How long a change saved in Jira takes to a board's people, and what a burst of changes costs. Each case prints its
/// figures: run this class alone with -showLiveOutput.
/// </summary>
public sealed class SyncTests(ITestOutputHelper output)
{
    [Fact]
    public async Task P49_from_saved_in_jira_to_the_board_by_webhooks()
    {
        await using var house = await SyncHouse.Open(60);
        await using var http = await SyncHttp.Start(house);
        var (jira, issues) = await Live(house, http, 10);
        await Print("webhooks", 40, n => Change(house, jira, issues[n % issues.Count], n), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task B2_from_saved_in_jira_to_the_board_by_asking()
    {
        await using var house = await SyncHouse.Open(60);
        var (jira, issues) = await SyncHouse.Seat(house, 10);
        await house.Site.Choose(SyncMode.NearLive, null);
        await Print(
            "asking",
            6,
            async n =>
            {
                // Somebody is still here, and acts; else asking slows down, and after 30 s stops.
                await house.Join("board", "ada");
                await house.JiraOf("board").Ask(new BoardCall("ada", RehearsalDriver.FirstSite, JiraPurpose.Projects, null, "none", []));
                return await Change(house, jira, issues[n], n);
            },
            TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task P49_five_hundred_changes_in_one_burst()
    {
        await using var house = await SyncHouse.Open(1500);
        await using var http = await SyncHttp.Start(house);
        var (jira, issues) = await Live(house, http, 500);
        await house.Audience.UntilIssue("board", issues[0], () => jira.Edit(issues[0], new { summary = "First" }));
        await house.Jira.Delete("/audit");
        var clock = Stopwatch.StartNew();
        await house.Audience.UntilIssues("board", issues, () => Task.WhenAll(issues.Select((issue, n) => jira.Edit(issue, new { summary = $"Burst {n}" }))));
        var calls = (await house.Jira.Get("/audit")).Json["byCall"]!.AsObject().ToDictionary(c => c.Key, c => (int)c.Value!);
        var reads = calls.GetValueOrDefault("POST /rest/api/3/issue/bulkfetch");
        output.WriteLine($"500 changes: all on the board after {clock.Elapsed.TotalSeconds:F1} s, {reads} bulk fetches, {calls.GetValueOrDefault("POST /rest/api/3/search/jql")} searches");
        Assert.InRange(reads, 5, 100);
    }

    [Fact]
    public async Task P49_deliveries_are_answered_at_once()
    {
        await using var house = await SyncHouse.Open(60);
        await using var http = await SyncHttp.Start(house);
        var issue = (await SyncHouse.Seat(house, 3)).Issues[0];
        await house.Site.Choose(SyncMode.Live, null);
        var hook = await house.Site.MakeHook(http.Address);
        List<double> took = [];
        for (var n = 0; n < 500; n++)
        {
            var text = new string('x', 20_000);
            var body = Encoding.UTF8.GetBytes($$$"""{"timestamp":{{{n}}},"webhookEvent":"jira:issue_updated","issue":{"id":"{{{issue}}}","fields":{"description":"{{{text}}}"} } }""");
            var clock = Stopwatch.StartNew();
            Assert.Equal(202, await SyncLiveTests.Deliver(http, hook.Address, body, hook.Secret));
            took.Add(clock.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine($"deliveries of 20 KB: answered after p50 {took[250]:F1} ms, p99 {took[495]:F1} ms, at most {took[^1]:F1} ms of 500");
    }

    private static async Task<(JiraDriver Jira, IReadOnlyList<string> Issues)> Live(BoardHouse house, SyncHttp http, int cards)
    {
        var seat = await SyncHouse.Seat(house, cards);
        await house.Site.Choose(SyncMode.Live, http.Address);
        await SyncHouse.Until(house, s => s.HookExpiresAt is not null);
        return seat;
    }

    private static async Task<TimeSpan> Change(BoardHouse house, JiraDriver jira, string issue, int n)
    {
        var clock = new Stopwatch();
        await house.Audience.UntilIssue("board", issue, async () =>
        {
            Assert.InRange((await jira.Edit(issue, new { summary = $"Change {n}" })).Status, 200, 204);
            clock.Start();
        });
        return clock.Elapsed;
    }

    private async Task Print(string how, int times, Func<int, Task<TimeSpan>> change, TimeSpan limit)
    {
        List<double> took = [];
        for (var n = 0; n < times; n++)
        {
            took.Add((await change(n)).TotalMilliseconds);
        }

        took.Sort();
        output.WriteLine($"{how}: saved in Jira to the board's people, p50 {took[times / 2]:F0} ms, p99 {took[^1]:F0} ms of {times}");
        Assert.InRange(took[^1], 0, limit.TotalMilliseconds);
    }
}
