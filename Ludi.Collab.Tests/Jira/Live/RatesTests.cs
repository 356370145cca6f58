using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>Jira's limits met with many cards: nobody sees what waiting solves, and nothing is sent while told to wait.</summary>
public sealed class RatesTests
{
    private const string BulkFetch = "/rest/api/3/issue/bulkfetch";

    [Fact]
    public async Task X90_A7_a_hundred_edits_in_a_burst_all_reach_Jira_under_its_limits()
    {
        await using var house = await BoardHouse.Open(300, limits: true);
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = NW ORDER BY key", 100);
        using var ada = await Seated(house, issues);
        var cards = new Dictionary<string, string>();
        foreach (var issue in issues)
        {
            cards[issue] = (string)(await ada.Card(issue))["fields"]!["summary"]!;
        }

        await house.Jira.Delete("/audit");
        var answers = await Task.WhenAll(issues.Select((issue, n) => ada.Ask(
            JiraPurpose.Edit, $$"""{"field":"summary","seen":{{JsonSerializer.Serialize(cards[issue])}},"value":"Burst {{n}}"}""", issue)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(issues.Count, (await Calls(house, "PUT", "/rest/api/3/issue/")).Count(call => (int)call!["status"]! < 300));
    }

    [Theory]
    [InlineData("jira-burst-based", 1)]
    [InlineData("jira-quota-tenant-based", 2)]
    [InlineData("jira-quota-global-based", 1)]
    [InlineData("jira-cost-based", 1)]
    [InlineData("jira-burst-based", null)]
    [InlineData(null, null)]
    public async Task A7_P51_an_opening_that_meets_a_429_completes_and_asks_nothing_meanwhile(string? reason, int? seconds)
    {
        await using var house = await BoardHouse.Open(300);
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = NW ORDER BY key", 150);
        await house.Jira.Delete("/audit");
        await house.Jira.Fault(new { match = new { method = "POST", path = BulkFetch }, kind = "rate-limit", reason, retryAfter = seconds, times = 1 });

        using var ada = await Seated(house, issues);

        // Two pages were asked for together; the one that was refused is asked for again.
        AssertWaited(await Calls(house, "POST", BulkFetch), 3, seconds ?? 1);
    }

    [Theory]
    [InlineData("jira-per-issue-on-write", 2)]
    [InlineData("jira-burst-based", 1)]
    [InlineData("jira-quota-tenant-based", 1)]
    [InlineData(null, null)]
    public async Task X90_an_edit_that_meets_a_429_is_made_when_the_wait_is_over(string? reason, int? seconds)
    {
        await using var house = await BoardHouse.Open(60);
        var issues = await BoardHouse.Find(await house.Jira.As(Who.Ada), "project = NW AND issuetype = Task ORDER BY key", 1);
        using var ada = await Seated(house, issues);
        var seen = (string)(await ada.Card(issues[0]))["fields"]!["summary"]!;
        await house.Jira.Delete("/audit");
        await house.Jira.Fault(new { match = new { method = "PUT", path = "/rest/api/3/issue/" }, kind = "rate-limit", reason, retryAfter = seconds, times = 1 });

        var (refusal, answer) = await ada.Ask(JiraPurpose.Edit, $$"""{"field":"summary","seen":{{JsonSerializer.Serialize(seen)}},"value":"Later"}""", issues[0]);

        Assert.Null(refusal);
        Assert.Equal("Later", (string)answer!["issue"]!["fields"]!["summary"]!);
        AssertWaited(await Calls(house, "PUT", "/rest/api/3/issue/"), 2, seconds ?? 1);
    }

    private static async Task<SealedClient> Seated(BoardHouse house, IReadOnlyList<string> issues)
    {
        await house.Board("board", issues);
        await house.Connect("ada", Who.Ada);
        await house.Join("board", "ada");
        await house.Audience.Until("board", s => s is { Phase: SitePhase.Live } && s.Loaded == issues.Count);
        var client = new SealedClient(house, "board", "ada");
        await client.GetKey();
        return client;
    }

    private static async Task<IReadOnlyList<JsonNode?>> Calls(BoardHouse house, string method, string path) =>
        [.. (await house.Jira.Get($"/audit?path={path}&method={method}")).Json["entries"]!.AsArray()];

    /// <summary>One of so many calls was refused, and the last one, which succeeded, came when the wait was over.</summary>
    private static void AssertWaited(IReadOnlyList<JsonNode?> calls, int count, int seconds)
    {
        Assert.Equal(count, calls.Count);
        var refused = Assert.Single(calls, call => (int)call!["status"]! == 429);
        var last = calls.MaxBy(TimeOf);
        Assert.InRange((int)last!["status"]!, 200, 299);
        Assert.True(TimeOf(last) - TimeOf(refused) >= TimeSpan.FromSeconds(seconds), $"{TimeOf(refused):O} {TimeOf(last):O}");
    }

    private static DateTimeOffset TimeOf(JsonNode? call) => DateTimeOffset.Parse((string)call!["time"]!, CultureInfo.InvariantCulture);
}
