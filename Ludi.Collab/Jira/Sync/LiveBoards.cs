namespace Ludi.Collab.Jira.Sync;

/// <summary>The boards on which issues of a site are live and somebody connected is present, each on a lease of 30 s. SPEC: Y5–Y7.</summary>
internal sealed class LiveBoards(TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, (BoardReport Report, HashSet<string> Issues, DateTimeOffset At)> _boards = [];

    /// <summary>Those whose lease holds, in the order in which they came.</summary>
    public IReadOnlyList<BoardReport> Now
    {
        get
        {
            var now = time.GetUtcNow();
            foreach (var gone in _boards.Where(b => now - b.Value.At > Lease).Select(b => b.Key).ToList())
            {
                _boards.Remove(gone);
            }

            return [.. _boards.Values.Select(b => b.Report)];
        }
    }

    /// <summary>A board says how it is; without people it is gone at once.</summary>
    public void Report(BoardReport report)
    {
        if (report.People.Count == 0)
        {
            _boards.Remove(report.Board);
            return;
        }

        _boards[report.Board] = (report, [.. report.Issues], time.GetUtcNow());
    }

    /// <summary>Whether an issue is live anywhere.</summary>
    public bool IsLive(string issue) => _boards.Values.Any(b => b.Issues.Contains(issue));

    /// <summary>Which boards have to hear of which issues.</summary>
    public IReadOnlyList<(string Board, IReadOnlyList<ChangedIssue> Issues)> Route(IReadOnlyCollection<ChangedIssue> changed) =>
    [
        .. from board in _boards.Values
           let theirs = (IReadOnlyList<ChangedIssue>)[.. changed.Where(c => board.Issues.Contains(c.Issue))]
           where theirs.Count > 0
           select (board.Report.Board, theirs),
    ];

    /// <summary>
    /// As few people as have read all projects between them, so that one asks for all boards where that is possible.
    /// Who it is changes with each turn, so that what one may not see another one finds.
    /// </summary>
    public static IReadOnlyList<Asker> Cover(IReadOnlyList<BoardReport> boards, int turn)
    {
        var readers = boards.Where(b => b.Reader is not null && b.Projects.Count > 0)
            .GroupBy(b => b.Reader!, b => b.Projects).Select(g => (Person: g.Key, Projects: g.SelectMany(p => p).ToHashSet())).ToList();
        var rotated = readers.Select((_, n) => readers[(n + turn) % readers.Count]).ToList();
        var left = readers.SelectMany(r => r.Projects).ToHashSet();
        List<Asker> askers = [];
        while (left.Count > 0)
        {
            var (person, projects) = rotated.MaxBy(r => r.Projects.Count(left.Contains));
            askers.Add(new Asker(person, [.. projects.Where(left.Remove).Order(StringComparer.Ordinal)]));
        }

        return askers;
    }
}

/// <summary>Who asks Jira for changes, and in which projects.</summary>
internal sealed record Asker(string Person, IReadOnlyList<string> Projects);
