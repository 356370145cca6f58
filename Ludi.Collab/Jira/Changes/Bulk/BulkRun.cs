using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>A bulk update under way or ended: what became of each issue so far, and whether it goes on. One caller at a time.</summary>
internal sealed class BulkRun : IDisposable
{
    private readonly Dictionary<string, BulkOutcome> _outcomes;
    private CancellationTokenSource _stop = new();

    public BulkRun(string id, string site, string person, string name, IReadOnlyList<string> issues, DateTimeOffset startedAt)
    {
        (Id, Site, Person, Name, Issues, StartedAt) = (id, site, person, name, issues, startedAt);
        _outcomes = issues.ToDictionary(i => i, _ => BulkOutcome.Waiting);
        Stopped = _stop.Token;
    }

    public string Id { get; }

    public string Site { get; }

    /// <summary>Who began it, by whose token alone it is done.</summary>
    public string Person { get; }

    public string Name { get; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The issues, in the order in which they are changed.</summary>
    public IReadOnlyList<string> Issues { get; }

    /// <summary>Jira's number of a bulk change that it works on.</summary>
    public string? Task { get; set; }

    /// <summary>Whether that is only the first half: a status is still to be moved.</summary>
    public bool MoreToCome { get; set; }

    /// <summary>How many issues Jira says it is through with, without naming them.</summary>
    public int Hint { get; set; }

    /// <summary>Why it waits, or why it ended early.</summary>
    public Refusal? Trouble { get; private set; }

    /// <summary>Nothing more is begun.</summary>
    public bool Stopping => Stopped.IsCancellationRequested;

    /// <summary>Fires when nothing more is to be begun.</summary>
    public CancellationToken Stopped { get; private set; }

    public bool Ended => EndedAt is not null;

    /// <summary>Whether it waits because Jira asked for that.</summary>
    public bool Waits { get; private set; }

    public BulkOutcome Of(string issue) => _outcomes[issue];

    /// <summary>Notes what became of an issue; what was asked for by nobody is left out.</summary>
    public void Note(string issue, BulkOutcome outcome)
    {
        if (_outcomes.ContainsKey(issue))
        {
            _outcomes[issue] = outcome;
        }
    }

    /// <summary>The issues in one of these states, in order.</summary>
    public IReadOnlyList<string> With(params IEnumerable<IssueFate> fates) => [.. Issues.Where(i => fates.Contains(_outcomes[i].Fate))];

    /// <summary>Nothing more is begun: cancelled, or for a reason that concerns all.</summary>
    public void Stop(Refusal? why)
    {
        Trouble ??= why;
        _stop.Cancel();
    }

    /// <summary>Jira asked to wait.</summary>
    public void Wait(Refusal why) => (Waits, Trouble) = (true, why);

    /// <summary>The wait is over.</summary>
    public void GoOn()
    {
        if (Waits)
        {
            (Waits, Trouble) = (false, null);
        }
    }

    /// <summary>It is over; what was not begun stays as it was, what was begun and not answered is unknown.</summary>
    public void End(DateTimeOffset now)
    {
        NoteAll(IssueFate.Waiting, new BulkOutcome(IssueFate.Skipped, Trouble ?? BulkReasons.Cancelled));
        NoteAll(IssueFate.Edited, new BulkOutcome(IssueFate.Failed, BulkReasons.NotMoved));
        NoteAll(IssueFate.Begun, new BulkOutcome(IssueFate.NotKnown, Trouble));
        (EndedAt, Task, Hint, Waits) = (now, null, 0, false);
    }

    /// <summary>The server that did it is gone: what was begun is unknown, what was not begun was not changed.</summary>
    public void Break(DateTimeOffset now)
    {
        NoteAll(IssueFate.Edited, new BulkOutcome(IssueFate.NotKnown, BulkReasons.Restarted));
        Trouble = With(IssueFate.Waiting, IssueFate.Begun, IssueFate.NotKnown).Count > 0 ? BulkReasons.Restarted : null;
        End(now);
    }

    /// <summary>Those that were not updated are tried again.</summary>
    public IReadOnlyList<string> Again(DateTimeOffset now)
    {
        Renew();
        (StartedAt, EndedAt, Trouble) = (now, null, null);
        var again = With(IssueFate.Failed, IssueFate.Skipped, IssueFate.NotKnown);
        foreach (var issue in again)
        {
            Note(issue, BulkOutcome.Waiting);
        }

        return again;
    }

    /// <summary>What everybody is told.</summary>
    public BulkProgress Progress()
    {
        var phase = Ended ? BulkPhase.Ended : Stopping ? BulkPhase.Stopping : Waits ? BulkPhase.Waiting : BulkPhase.Running;
        var done = Math.Max(_outcomes.Values.Count(o => o.IsOver), Math.Min(Hint, Issues.Count));
        return new BulkProgress(
            Id, Site, Person, Name, phase, Issues.Count, done, CountOf(IssueFate.Failed), CountOf(IssueFate.Skipped), CountOf(IssueFate.NotKnown),
            StartedAt.ToUnixTimeMilliseconds(), EndedAt?.ToUnixTimeMilliseconds(), Trouble);
    }

    /// <summary>What is stored of it.</summary>
    public StoredBulk Store(string board) =>
        new(board, Id, Site, Person, Name, StartedAt, EndedAt, Task, MoreToCome, Issues, string.Concat(Issues.Select(i => _outcomes[i].Fate.ToString()[0])));

    /// <summary>It as it was stored.</summary>
    public static BulkRun From(StoredBulk stored)
    {
        var run = new BulkRun(stored.Run, stored.Site, stored.Person, stored.Name, stored.Issues, stored.StartedAt)
        {
            EndedAt = stored.EndedAt,
            Task = stored.Task,
            MoreToCome = stored.MoreToCome,
        };
        foreach (var (issue, letter) in stored.Issues.Zip(stored.Fates))
        {
            run.Note(issue, new BulkOutcome(Enum.GetValues<IssueFate>().First(f => f.ToString()[0] == letter)));
        }

        return run;
    }

    public void Dispose()
    {
        if (!Stopping)
        {
            _stop.Cancel();
        }

        _stop.Dispose();
    }

    private void Renew()
    {
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        Stopped = _stop.Token;
    }

    private void NoteAll(IssueFate fate, BulkOutcome outcome)
    {
        foreach (var issue in With(fate))
        {
            Note(issue, outcome);
        }
    }

    private int CountOf(IssueFate fate) => _outcomes.Values.Count(o => o.Fate == fate);
}
