using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>The server is killed while stickies become issues: each becomes exactly one, whatever was on its way.</summary>
public sealed class ConversionKillTests(ITestOutputHelper output)
{
    private const int Kills = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task X75_P47_killed_between_the_call_and_its_answer_each_sticky_becomes_exactly_one_issue()
    {
        await using var session = await CanarySession.Start();
        var all = new List<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            string[] stickies = [$"sticky-{kill}-a", $"sticky-{kill}-b", $"sticky-{kill}-c"];
            all.AddRange(stickies);
            await KillWhileMaking(session, stickies);
            await using var line = await Return(session);
            await UntilCards(line, stickies);
            var again = await Convert(session, stickies);
            Assert.Equal("AlreadyConverting", (string?)again["code"]);
        }

        await using var last = await Return(session);
        Assert.Equal(all.Order(), (await Made(session)).Order());
        output.WriteLine($"{all.Count} stickies, {Kills} kills between call and answer: {all.Count} issues");
    }

    /// <summary>Jira makes the issues at once and says so a minute later; by then the server is dead.</summary>
    private static async Task KillWhileMaking(CanarySession session, string[] stickies)
    {
        await using var line = await Return(session);
        var batch = new ChangeBatch("put-" + stickies[0], [.. stickies.Select(s => new WireOperation(OperationKind.Put, s, Item: Sticky(s)))]);
        Assert.Empty((await line.InvokeAsync<ChangeAnswer>("Change", batch)).Refused);
        using var jira = new HttpClient { BaseAddress = session.Rehearsal.Address };
        var late = new { match = new { method = "POST", path = "/rest/api/3/issue/bulk" }, kind = "slow-after-commit", delayMs = 60_000, times = 1 };
        (await jira.PostAsJsonAsync("/rehearsal/faults", late)).EnsureSuccessStatusCode();
        var asking = Convert(session, stickies);
        using var limit = new CancellationTokenSource(Patience);
        while ((await Made(session)).Intersect(stickies).Count() < stickies.Length)
        {
            limit.Token.ThrowIfCancellationRequested();
        }

        // On a slow machine the caller may have been told "unknown" by now; else their line breaks.
        await session.Product.Kill();
        Assert.True(await Record.ExceptionAsync(() => asking) is null or HttpRequestException);
        await session.Product.Restart();
    }

    private static async Task<HubConnection> Return(CanarySession session)
    {
        using var limit = new CancellationTokenSource(Patience);
        HubConnection? line = null;
        while (line is null)
        {
            limit.Token.ThrowIfCancellationRequested();
            line = await BoardLine.TryOpen(session.Ada);
        }

        await session.GetKey();
        return line;
    }

    private static async Task UntilCards(HubConnection line, string[] stickies)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await look.WaitForNextTickAsync(limit.Token))
        {
            var items = (await line.InvokeAsync<CatchUp>("CatchUp", long.MaxValue)).Snapshot!.ToDictionary(e => e.Id, e => e.Item);
            if (stickies.All(s => items[s].Kind is ItemKind.Card))
            {
                Assert.Distinct(stickies.Select(s => items[s].Issue));
                return;
            }

            Assert.All(stickies, s => Assert.True(items[s].Kind is ItemKind.Card || items[s].Converting is not null));
        }
    }

    /// <summary>The summaries of what was made; each sticky's is its id, behind the word that every text of that Jira carries.</summary>
    private static async Task<IReadOnlyList<string>> Made(CanarySession session)
    {
        var found = await session.Ask("search", "search", """{"jql":"reporter = currentUser() AND summary ~ \"sticky\" ORDER BY created DESC"}""");
        return [.. found["issues"]!.AsArray().Select(i => ((string)i!["fields"]!["summary"]!).Split(' ')[^1])];
    }

    private static Task<JsonNode> Convert(CanarySession session, string[] stickies) =>
        session.MakeIssues([.. stickies.Select(s => (s, $"{CanarySession.Word} sticky {s}"))]);

    private static BoardItem Sticky(string text) => new(ItemKind.Sticky, 0, 0, 200, 200, 1, Text: text);
}
