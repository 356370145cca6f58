namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// The issues of a site that were changed from this board in the last ten minutes, newest first, at most 50: as many
/// as Jira brings up to date in a search, whose index lags behind (JIRA.md §8.1).
/// </summary>
internal sealed class RecentEdits
{
    private const int Most = 50;
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(10);

    private readonly LinkedList<(string Issue, DateTimeOffset At)> _edits = [];

    /// <summary>An issue was changed.</summary>
    public void Add(string issue, DateTimeOffset now)
    {
        for (var node = _edits.First; node is not null; node = node.Next)
        {
            if (node.Value.Issue == issue)
            {
                _edits.Remove(node);
                break;
            }
        }

        _edits.AddFirst((issue, now));
        if (_edits.Count > Most)
        {
            _edits.RemoveLast();
        }
    }

    /// <summary>What a search that begins now may see too old.</summary>
    public IReadOnlyList<string> At(DateTimeOffset now) => [.. _edits.Where(e => now - e.At < Lag).Select(e => e.Issue)];
}
