using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// The bulk update of one board: one at a time, begun by one person, told to everybody, kept until it is closed,
/// the next begins, or 24 hours have passed. Its work goes on when nobody is left. SPEC: X60–X69.
/// </summary>
internal sealed partial class BulkRuns(string board, BoardContent content, IBulkStore store, BulkTraces traces, BulkWork work, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private BulkOrder? _order;
    private SealedWords? _sealedOrder;

    /// <summary>The update under way or ended, null: there is none.</summary>
    public BulkRun? Run { get; private set; }

    /// <summary>Whether there is anything that must not be forgotten with the activation.</summary>
    public bool IsKept => Run is not null;

    /// <summary>Takes up what another server left: what Jira works on is followed, the rest is told as it was stored.</summary>
    public async Task Load()
    {
        if (await store.Load(board, CancellationToken.None) is not { } stored || Run is not null)
        {
            return;
        }

        Run = BulkRun.From(stored);
        if (Run is { Ended: false, Task: { } task })
        {
            LogTakenUp(Run.Id);
            _ = Guard(Run, async () =>
            {
                await work.Follow(Run, task);
                Run.Break(time.GetUtcNow());
            });
        }
        else if (!Run.Ended)
        {
            Run.Break(time.GetUtcNow());
            await traces.Save(Run);
        }

        Tell();
    }

    /// <summary>Begins an update with this order, in place of one that has ended.</summary>
    public async Task Start(BulkRun run, BulkOrder order)
    {
        Run?.Dispose();
        (Run, _order, _sealedOrder) = (run, order, null);
        Tell();
        await traces.Save(run);
        Begin(run, order, run.Issues);
    }

    /// <summary>Tries again what was not updated; false: the order was dropped with the content.</summary>
    public bool Retry(BulkRun run)
    {
        using var plain = _sealedOrder is null ? null : traces.Words.Open(run, "order", _sealedOrder);
        if (plain is null || BulkOrder.Of(plain.Span) is not { } order)
        {
            return false;
        }

        (_order, _sealedOrder) = (order, null);
        Begin(run, order, run.Again(time.GetUtcNow()));
        Tell();
        return true;
    }

    /// <summary>Forgets an update that has ended.</summary>
    public async Task Close()
    {
        Run?.Dispose();
        (Run, _sealedOrder) = (null, null);
        Tell();
        await store.Delete(board, CancellationToken.None);
    }

    /// <summary>Passes time: tells how far it is, forgets what was kept for a day.</summary>
    public void Settle()
    {
        if (Run is { EndedAt: { } ended } && time.GetUtcNow() - ended > Kept)
        {
            _ = Guard(null, Close);
        }

        Tell(settle: false);
    }

    public void Dispose()
    {
        Run?.Dispose();
        _order?.Dispose();
    }

    private void Begin(BulkRun run, BulkOrder order, IReadOnlyList<string> issues) => _ = Guard(run, async () =>
    {
        try
        {
            await work.Do(run, order, issues);
        }
        finally
        {
            run.End(time.GetUtcNow());
            Put(run, order);
        }
    });

    // The order is needed for a retry only: from here on it lives and dies with the seal.
    private void Put(BulkRun run, BulkOrder order)
    {
        _sealedOrder = Run == run ? traces.Words.SealUp(run, "order", order.Plain) : null;
        _order = null;
        order.Dispose();
    }

    private async Task Guard(BulkRun? run, Func<Task> doing)
    {
        try
        {
            await doing();
        }
        catch (Exception failure)
        {
            LogFailed(failure, run?.Id ?? "-");
            run?.End(time.GetUtcNow());
        }

        if (run is not null && Run == run)
        {
            traces.Flush(run);
            await traces.Save(run);
            Tell();
        }
    }

    private void Tell(bool settle = true)
    {
        content.Bulk = Run?.Progress();
        if (settle)
        {
            content.Settle();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Following bulk update {Run}, which another server began")]
    private partial void LogTakenUp(string run);

    [LoggerMessage(2, LogLevel.Error, "Bulk update {Run} failed")]
    private partial void LogFailed(Exception failure, string run);
}
