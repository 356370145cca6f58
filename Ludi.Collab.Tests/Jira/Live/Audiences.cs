using System.Collections.Concurrent;
using System.Threading.Channels;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Live;

/// <summary>Audiences that note what they are told, and can be waited for.</summary>
internal sealed class Audiences : IIssueAudiences
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Audience> _boards = new();

    public IGrainFactory? Grains { get; set; }

    public IBoardStore? Store { get; set; }

    public IIssueAudience Of(string board) => At(board);

    /// <summary>Waits until a board's site stands as wanted.</summary>
    public async Task<SiteStatus> Until(string board, Predicate<SiteStatus> wanted)
    {
        using var limit = new CancellationTokenSource(Limit);
        await foreach (var status in At(board).Statuses.Reader.ReadAllAsync(limit.Token))
        {
            if (wanted(status))
            {
                return status;
            }
        }

        throw new InvalidOperationException("The board went.");
    }

    /// <summary>Waits until a board's bulk update stands as wanted.</summary>
    public async Task<BulkProgress> UntilBulk(string board, Predicate<BulkProgress> wanted)
    {
        using var limit = new CancellationTokenSource(Limit * 2);
        await foreach (var progress in At(board).Bulks.Reader.ReadAllAsync(limit.Token))
        {
            if (wanted(progress))
            {
                return progress;
            }
        }

        throw new InvalidOperationException("The board went.");
    }

    /// <summary>Waits until an issue of a board is told anew, whatever was told before this call.</summary>
    public Task UntilIssue(string board, string issue, Func<Task> act) => UntilIssues(board, [issue], act);

    /// <summary>Waits until all these issues of a board are told anew, whatever was told before this call.</summary>
    public async Task UntilIssues(string board, IReadOnlyList<string> issues, Func<Task> act)
    {
        var told = At(board).Issues.Reader;
        while (told.TryRead(out _))
        {
            // Old news.
        }

        await act();
        using var limit = new CancellationTokenSource(Limit);
        for (var left = issues.ToHashSet(); left.Count > 0;)
        {
            left.Remove(await told.ReadAsync(limit.Token));
        }
    }

    /// <summary>Waits until a board's content is dropped.</summary>
    public Task<IssuesDropped> Drop(string board) => At(board).Dropping.Task.WaitAsync(Limit);

    private Audience At(string board) => _boards.GetOrAdd(board, _ => new Audience());

    private sealed class Audience : IIssueAudience
    {
        public Channel<SiteStatus> Statuses { get; } = Channel.CreateUnbounded<SiteStatus>();

        public Channel<BulkProgress> Bulks { get; } = Channel.CreateUnbounded<BulkProgress>();

        public Channel<string> Issues { get; } = Channel.CreateUnbounded<string>();

        public TaskCompletionSource<IssuesDropped> Dropping { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Changed(IssuesChange change)
        {
            if (change.Bulk is { } bulk)
            {
                Bulks.Writer.TryWrite(bulk);
            }

            foreach (var issue in change.Issues)
            {
                Issues.Writer.TryWrite(issue.Issue);
            }

            foreach (var status in change.Sites)
            {
                Statuses.Writer.TryWrite(status);
            }
        }

        public void Dropped(IssuesDropped dropped) => Dropping.TrySetResult(dropped);

        public void Moved(long version, string? seal)
        {
        }
    }
}
