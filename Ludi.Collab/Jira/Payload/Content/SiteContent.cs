using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>How the reading of one site stands on one board: what is to be read, by whom, what went wrong. SPEC: J20–J26.</summary>
/// <param name="listed">Told Jira's list of the site's fields while it can be read.</param>
internal sealed class SiteContent(string site, ReaderElection election, Action<SiteFields, ReadOnlyMemory<byte>, IReadOnlyCollection<string>, CancellationToken>? listed = null)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly LinkedList<string> _waiting = [];
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, string> _seenBy = [];
    private readonly HashSet<string> _projects = [];
    private readonly Dictionary<string, IssueSource> _news = [];
    private IReadOnlyCollection<string> _chosen = [];
    private SiteFields? _fields;
    private DateTimeOffset? _allFrom;
    private DateTimeOffset? _fieldsFrom;
    private DateTimeOffset _retryAt;
    private int _failures;

    /// <summary>The site's id.</summary>
    public string Site => site;

    public ReaderElection Election => election;

    /// <summary>The site's fields, learned anew under each seal and at least once in 24 hours (P62).</summary>
    public SiteFields Fields => _fields ??= NewFields();

    /// <summary>What was changed from this board a moment ago.</summary>
    public RecentEdits Edits { get; } = new();

    /// <summary>Those who were here with a working connection when that was last looked at, longest present first.</summary>
    public IReadOnlyList<string> Connected { get; set; } = [];

    /// <summary>Since when the oldest content is here, null: there is none.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When something was last read.</summary>
    public DateTimeOffset? ArrivedAt { get; private set; }

    /// <summary>The projects of the issues that were read, by number.</summary>
    public IReadOnlyList<string> Projects => [.. _projects];

    /// <summary>When the content goes at the latest (P61).</summary>
    public DateTimeOffset? ExpiresAt => ReadAt + Lifetime;

    /// <summary>Why reading waits or failed.</summary>
    public Refusal? Trouble { get; private set; }

    /// <summary>When reading may go on after a failure.</summary>
    public DateTimeOffset RetryAt => _retryAt;

    /// <summary>Whether a reading runs.</summary>
    public bool Running { get; private set; }

    /// <summary>Its content expired: nothing is read until somebody opens the board or refreshes.</summary>
    public bool Dormant { get; set; }

    /// <summary>Somebody came who might see what nobody saw.</summary>
    public bool FreshEyes { get; set; }

    /// <summary>Whether anything waits to be read.</summary>
    public bool HasWaiting => _waiting.Count > 0;

    /// <summary>Whether everything is being read anew, so that others who ask can join.</summary>
    private bool ReadingAll => _allFrom is not null && (Running || HasWaiting);

    /// <summary>The person who reads for everybody, null: nobody can.</summary>
    public string? Reader => election.Reader(Connected);

    /// <summary>Whether a reading should begin now.</summary>
    public bool MayBegin(DateTimeOffset now) => HasWaiting && !Running && now >= _retryAt && Reader is not null;

    /// <summary>
    /// Somebody opened the board or, insisting, pressed refresh. They join a reading of everything that is under
    /// way; an opening is also content with what was read moments ago. Otherwise they read everything anew.
    /// </summary>
    public void AskForAll(string person, IEnumerable<string> issues, DateTimeOffset now, bool insisting)
    {
        election.Recovered(person);
        _retryAt = DateTimeOffset.MinValue;
        if (ReadingAll || (!insisting && ReadAt > now - Fresh))
        {
            FreshEyes = true;
            return;
        }

        election.Ask(person);
        (_allFrom, _failures, Dormant) = (now, 0, false);
        _waiting.Clear();
        _news.Clear();
        foreach (var issue in issues)
        {
            _asked.Add(issue);
            _waiting.AddLast(issue);
        }
    }

    /// <summary>Asks for issues that are not asked for already; they are read last.</summary>
    public void Ask(IEnumerable<string> issues)
    {
        foreach (var issue in issues.Where(_asked.Add))
        {
            _waiting.AddLast(issue);
        }
    }

    /// <summary>The fields that the site's cards show beside the basic ones. True: the issues have to be read again, for them.</summary>
    public bool Choose(IReadOnlyCollection<string> fields)
    {
        _chosen = fields;
        return Fields.Choose(fields);
    }

    /// <summary>Has issues read once more, also those that are being read.</summary>
    public void AskAgain(IEnumerable<string> issues)
    {
        foreach (var issue in issues.Except([.. _waiting]))
        {
            _asked.Add(issue);
            _waiting.AddLast(issue);
        }
    }

    /// <summary>Issues changed in Jira, as we learned in this way: they are read again.</summary>
    public void Hear(IReadOnlyCollection<string> issues, IssueSource source)
    {
        foreach (var issue in issues)
        {
            _news[issue] = source;
        }

        AskAgain(issues);
    }

    /// <summary>What led to the reading that brought an issue just now (B1).</summary>
    public IssueSource SourceOf(string issue) => _news.Remove(issue, out var source) ? source : IssueSource.Read;

    /// <summary>Somebody's token showed an issue.</summary>
    public void Saw(string issue, string person, string? project)
    {
        _seenBy[issue] = person;
        if (project is not null)
        {
            _projects.Add(project);
        }
    }

    /// <summary>Whether whoever saw an issue last is still here and able to read, so that they would see it if it were there.</summary>
    public bool WasSeenByThoseHere(string issue) =>
        _seenBy.TryGetValue(issue, out var person) && Connected.Contains(person) && election.CanRead(person);

    /// <summary>A reading begins.</summary>
    public void Begin() => Running = true;

    /// <summary>The next issues to read, in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Take(int most)
    {
        List<string> batch = [];
        while (batch.Count < most && _waiting.First is { } first)
        {
            batch.Add(first.Value);
            _taken.Add(first.Value);
            _waiting.RemoveFirst();
        }

        return batch;
    }

    /// <summary>Puts back, in front, what somebody failed to read.</summary>
    public void PutBack(IEnumerable<string> batch)
    {
        foreach (var issue in batch.Reverse().Where(_taken.Remove))
        {
            _waiting.AddFirst(issue);
        }
    }

    /// <summary>Jira answered about an issue, whether it can be seen or not.</summary>
    public void Done(string issue)
    {
        _taken.Remove(issue);
        _asked.Remove(issue);
    }

    /// <summary>Content arrived.</summary>
    public void Arrived(DateTimeOffset now)
    {
        (ReadAt, ArrivedAt) = (ReadAt ?? now, now);
        _fieldsFrom ??= now;
        if (now >= _retryAt)
        {
            (Trouble, _failures) = (null, 0);
        }
    }

    /// <summary>Reading failed: it goes on after a pause, as long as Jira asks for or growing from 5 s to a minute.</summary>
    public void Fail(Refusal trouble, DateTimeOffset now)
    {
        Trouble = trouble;
        var pause = trouble.AfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : FirstPause * Math.Pow(2, _failures++);
        _retryAt = now + (trouble.AfterSeconds is null && pause > LongestPause ? LongestPause : pause);
    }

    /// <summary>A reading ended, whether at its end or not: what it leaves undone waits.</summary>
    public void End()
    {
        PutBack([.. _taken]);
        Running = false;
        if (!HasWaiting && _allFrom is not null)
        {
            (ReadAt, _allFrom) = (ReadAt is null ? null : _allFrom, null);
        }
    }

    /// <summary>Cards went from the board.</summary>
    public void Keep(Predicate<string> wanted)
    {
        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (!wanted(node.Value))
            {
                _asked.Remove(node.Value);
                _waiting.Remove(node);
            }

            node = next;
        }
    }

    /// <summary>The same site under the next seal, with nothing read and nothing asked.</summary>
    public SiteContent Afresh() => new(site, election, listed) { Connected = Connected, _chosen = _chosen };

    /// <summary>Forgets the field metadata before it is 24 hours old.</summary>
    public void Refresh(DateTimeOffset now)
    {
        if (_fieldsFrom + Lifetime - TimeSpan.FromMinutes(30) < now)
        {
            (_fields, _fieldsFrom) = (null, null);
        }
    }

    private SiteFields NewFields()
    {
        SiteFields fields = null!;
        return fields = new SiteFields(_chosen, (list, asked, cancellation) => listed?.Invoke(fields, list, asked, cancellation));
    }
}
