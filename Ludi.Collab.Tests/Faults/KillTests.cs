using System.Globalization;
using System.Net;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>The server is killed while people write. LUDI_KILLS sets how often; three times by default.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Between = 40;
    private const int Remembered = 500;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LUDI_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task S9_an_acknowledged_change_survives_kill_9_once()
    {
        await using var server = await ServerProcess.Start();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60 + (30 * Kills)));
        using var ada = await SignedIn(server, "demo-ada");
        using var grace = await SignedIn(server, "demo-grace");
        using var linus = await SignedIn(server, "demo-linus");
        Writer[] writers = [new(server, ada, "ada"), new(server, grace, "grace"), new(server, linus, "linus")];
        var start = (await Board(ada)).Revision;
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.WhenAll(writers.Select(w => w.Write(Between, limit.Token)));
            var writing = Task.WhenAll(writers.Select(w => w.Write(Between, limit.Token)));
            await Task.WhenAny(writers.Select(w => w.Halfway)).WaitAsync(limit.Token);
            await server.Kill();
            await server.Restart();
            await writing;
        }

        var acknowledged = writers.SelectMany(w => w.Acknowledged).ToDictionary();
        var first = await Items(ada);
        Assert.Equal(acknowledged.OrderBy(i => i.Key), first.Where(i => acknowledged.ContainsKey(i.Key)).Select(i => KeyValuePair.Create(i.Key, i.Value.Text!)).OrderBy(i => i.Key));
        Assert.Equal(first.OrderBy(i => i.Key), (await Items(grace)).OrderBy(i => i.Key));
        Assert.Equal(first.OrderBy(i => i.Key), (await Items(linus)).OrderBy(i => i.Key));
        await AssertOnce(ada, start, [.. writers.SelectMany(w => w.Answers)]);
        Assert.InRange(writers.Sum(w => w.Resends), 1, int.MaxValue);
        output.WriteLine($"{acknowledged.Count} acknowledged changes over {Kills} kills, {writers.Sum(w => w.Resends)} sent again meanwhile: none lost, none doubled");
    }

    /// <summary>A batch that were applied twice would have taken two revisions; all are sent once more at the end.</summary>
    private static async Task AssertOnce(Browser browser, long start, IReadOnlyList<(ChangeBatch Batch, long Revision)> answers)
    {
        Assert.Equal(start + answers.Count, (await Board(browser)).Revision);
        Assert.Distinct(answers.Select(a => a.Revision));
        await using var line = (await BoardLine.TryOpen(browser))!;
        foreach (var (batch, revision) in answers.OrderBy(a => a.Revision).TakeLast(Remembered))
        {
            Assert.Equal(revision, (await line.InvokeAsync<ChangeAnswer>("Change", batch).WaitAsync(BoardLine.Patience)).Revision);
        }

        Assert.Equal(start + answers.Count, (await Board(browser)).Revision);
    }

    private static async Task<Browser> SignedIn(ServerProcess server, string person)
    {
        var browser = new Browser(server.Address);
        Assert.Equal(HttpStatusCode.OK, (await browser.Post("/api/demo", new { person })).Status);
        return browser;
    }

    private static async Task<Dictionary<string, BoardItem>> Items(Browser browser) =>
        (await Board(browser)).Snapshot!.ToDictionary(e => e.Id, e => e.Item);

    private static async Task<CatchUp> Board(Browser browser)
    {
        await using var line = (await BoardLine.TryOpen(browser))!;
        return await line.InvokeAsync<CatchUp>("CatchUp", long.MaxValue);
    }
}
