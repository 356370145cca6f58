namespace Ludi.Collab.Boards.Live;

/// <summary>
/// Stores what a session judged, one write at a time: all that arrived while the last write ran goes into
/// the next. Runs in its grain's turns; the first failure ends it, since the session is then ahead of the store.
/// </summary>
internal sealed class GroupCommit(BoardSession session, IBoardStore store, TimeProvider time, Action<PendingCommit> tell, Action<Exception?> failed)
{
    private readonly Queue<(long Revision, TaskCompletionSource<bool> Waiter)> _waiters = new();
    private bool _running;

    /// <summary>The store failed, or another activation writes this board: this one must end.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>True once a revision is stored; false when it could not be: its fate is unknown to the caller.</summary>
    public Task<bool> Stored(long revision)
    {
        if (HasFailed || revision <= session.Revision)
        {
            return Task.FromResult(!HasFailed);
        }

        var waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Enqueue((revision, waiter));
        if (!_running)
        {
            _running = true;
            Run().Ignore();
        }

        return waiter.Task;
    }

    private async Task Run()
    {
        try
        {
            while (session.TakeCommit(time.GetUtcNow()) is { } pending)
            {
                if (!await store.Append(pending.Commit, CancellationToken.None))
                {
                    Fail(null);
                    return;
                }

                session.Stored(pending);
                tell(pending);
                Answer(pending.Commit.Revision);
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
        finally
        {
            _running = false;
            if (HasFailed)
            {
                Answer(long.MaxValue);
            }
        }
    }

    private void Fail(Exception? exception)
    {
        HasFailed = true;
        failed(exception);
    }

    private void Answer(long revision)
    {
        while (_waiters.TryPeek(out var next) && next.Revision <= revision)
        {
            _waiters.Dequeue().Waiter.SetResult(!HasFailed);
        }
    }
}
