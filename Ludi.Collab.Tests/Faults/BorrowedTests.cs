using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Jira content is borrowed, never kept: looked for in the files, the log and the memory of the real process.</summary>
public sealed class BorrowedTests(ITestOutputHelper output)
{
    private const int AtMost = 200;
    private const string StickyText = "a sticky that everybody may keep";

    [Fact]
    public async Task P60_B16_files_and_log_of_a_used_board_hold_no_word_of_Jira()
    {
        await using var session = await CanarySession.Start();
        await using (var line = (await BoardLine.TryOpen(session.Ada))!)
        {
            await line.InvokeAsync<ChangeAnswer>("Change", new ChangeBatch("batch-1",
                [Sticky("item-1"), Sticky("item-2")]));
            var issues = await session.Import(40);
            var edited = await session.Ask($"issues/{issues[0]}/edit", "edit", $$"""{"field":"summary","seen":"","value":"{{CanarySession.Word}} edited","overwrite":true}""");
            var refused = await session.Ask($"issues/{issues[1]}/edit", "edit", $$"""{"field":"nosuchfield","seen":null,"value":"{{CanarySession.Word}}","overwrite":true}""");
            var nonsense = await session.Ask("search", "search", $$"""{"jql":"summary ~ {{CanarySession.Word}} AND"}""");
            var saved = await session.Ask("imports/save", "saveimport", $$"""{"name":"{{CanarySession.Word}} plan","jql":"summary ~ {{CanarySession.Word}}","issues":[]}""");
            var made = await session.MakeIssue("item-2", $"{CanarySession.Word} converted");
            Assert.Contains(CanarySession.Word, edited["issue"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal(("JiraRefused", "JiraRefused"), ((string)refused["code"]!, (string)nonsense["code"]!));
            Assert.NotNull(made["results"]![0]!["issue"]);
            Assert.NotNull(saved["id"]);
        }

        await session.Product.Kill();
        await session.Product.Restart();
        await using (var line = (await BoardLine.TryOpen(session.Ada))!)
        {
            await session.GetKey();
            var saved = await session.Ask("imports", "savedimports", "{}");
            Assert.Contains(CanarySession.Word, saved.ToJsonString(), StringComparison.Ordinal);
        }

        await session.Product.Kill();
        Assert.InRange(Scans.Files(session.Product.Folder, StickyText), 1, int.MaxValue);
        Assert.Equal(0, Scans.Files(session.Product.Folder, CanarySession.Word));
        Assert.DoesNotContain(session.Product.Log, line => line.Contains(CanarySession.Word, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(session.Product.Log, line => line.Contains("Debug", StringComparison.OrdinalIgnoreCase) || line.Contains("dbug", StringComparison.Ordinal));
    }

    [Fact]
    public async Task P63_after_the_drop_the_process_holds_next_to_nothing_of_Jira()
    {
        await using var session = await CanarySession.Start();
        using var guest = await session.NewGuest();
        await using var staying = (await BoardLine.TryOpen(guest))!;
        var dropped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        staying.On<IssuesDropped>("IssuesDropped", _ => dropped.TrySetResult());
        IReadOnlyList<string> alive;
        await using (var line = (await BoardLine.TryOpen(session.Ada))!)
        {
            await session.Import(40);
            alive = Scans.Memory(session.Product.Id, CanarySession.Word);
        }

        await dropped.Task.WaitAsync(BoardLine.Patience);
        var atOnce = Scans.Memory(session.Product.Id, CanarySession.Word);
        var after = await Settled(session.Product.Id, atOnce, Math.Min(alive.Count, AtMost));
        var there = Scans.Memory(session.Rehearsal.Id, CanarySession.Word);
        output.WriteLine($"planted words in the product's memory: {alive.Count} while 40 issues are live, {atOnce.Count} right after the drop, {after.Count} in the end ({string.Join(", ", after.CountBy(w => w).Select(w => $"{w.Value} × {w.Key}"))}); in the rehearsal Jira's: {there.Count}");
        Assert.InRange(there.Count, 100, int.MaxValue);
        Assert.Null((await staying.InvokeAsync<IssuesPage>("Issues", new IssuesQuery(null, 0, null))).Seal);
        Assert.InRange(after.Count, 0, Math.Min(alive.Count, AtMost));
    }

    /// <summary>The collector comes when it comes: looks every 2 s, for at most a minute, until no more is there than this.</summary>
    private static async Task<IReadOnlyList<string>> Settled(int process, IReadOnlyList<string> now, int atMost)
    {
        using var look = new PeriodicTimer(TimeSpan.FromSeconds(2));
        for (var looks = 0; now.Count > atMost && looks < 30; looks++)
        {
            await look.WaitForNextTickAsync();
            now = Scans.Memory(process, CanarySession.Word);
        }

        return now;
    }

    private static WireOperation Sticky(string id) =>
        new(OperationKind.Put, id, Item: new BoardItem(ItemKind.Sticky, 0, 0, 200, 200, 1, Text: StickyText));
}
