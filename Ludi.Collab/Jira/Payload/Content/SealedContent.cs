using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// The issues of one board as ciphertext, each with the version of the stream at which it was last set. The
/// seal is made with the first of them (or on demand) and broken as a whole. Versions only ever grow, also over
/// a restart: they begin at the clock's milliseconds. SPEC: J16–J19.
/// </summary>
internal sealed class SealedContent(TimeProvider time, Func<string> nextSeal)
{
    /// <summary>The most issues of one page.</summary>
    public const int PageSize = 200;

    private readonly Dictionary<IssueRef, SealedIssue> _issues = [];

    /// <summary>The head of the stream.</summary>
    public long Version { get; private set; } = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The seal of what is held, null: nothing is.</summary>
    public Seal? Seal { get; private set; }

    /// <summary>When the seal was made.</summary>
    public DateTimeOffset SealedAt { get; private set; }

    /// <summary>The seal, made now where there is none.</summary>
    public Seal Open()
    {
        if (Seal is null)
        {
            Seal = new Seal(nextSeal());
            SealedAt = time.GetUtcNow();
        }

        return Seal;
    }

    /// <summary>What was read of issues beyond their cards, under the same seal.</summary>
    public SealedDetails Details { get; } = new();

    /// <summary>Pictures that need a token to be read, under the same seal.</summary>
    public SealedPictures Pictures { get; } = new();

    /// <summary>Says that there is news of an issue beside its card; nothing where no card is held.</summary>
    public void Touch(IssueRef issue)
    {
        if (Of(issue) is { } held)
        {
            Hold(issue, held.State, held.Sealed);
        }
    }

    /// <summary>Seals an issue's card and holds it.</summary>
    public SealedIssue Put(IssueRef issue, ReadOnlySpan<byte> card)
    {
        var seal = Open();
        return Hold(issue, IssueState.Live, seal.SealUp(card, $"{seal.Id}|{issue.Site}|{issue.Issue}"));
    }

    /// <summary>Holds that nobody here sees an issue, or nobody does any more (B11).</summary>
    public SealedIssue PutMissing(IssueRef issue, IssueState state = IssueState.Missing)
    {
        Details.Forget(issue);
        return Hold(issue, state, null);
    }

    /// <summary>The card of an issue, readable, for whoever wipes it at once; null: there is none.</summary>
    public WipedBuffer? Open(IssueRef issue) =>
        Seal is { } seal && _issues.GetValueOrDefault(issue)?.Sealed is { } bytes ? seal.Open(bytes, $"{seal.Id}|{issue.Site}|{issue.Issue}") : null;

    /// <summary>What is held of an issue; null: it was not read.</summary>
    public SealedIssue? Of(IssueRef issue) => _issues.GetValueOrDefault(issue);

    /// <summary>Whether there is a seal, or anything else to forget.</summary>
    public bool IsHeld => Seal is not null || _issues.Count > 0;

    /// <summary>The issues that are held.</summary>
    public IEnumerable<IssueRef> Held => _issues.Keys;

    /// <summary>How many issues are held of a site.</summary>
    public int CountOf(string site) => _issues.Keys.Count(i => i.Site == site && i.Issue != FieldLegend.Name);

    /// <summary>Forgets the issues that fail a test, such as those whose cards were deleted (P64).</summary>
    public void Keep(Predicate<IssueRef> wanted)
    {
        Details.Keep(wanted);
        foreach (var issue in _issues.Keys.Where(i => !wanted(i)).ToList())
        {
            _issues.Remove(issue);
        }
    }

    /// <summary>The next version, for news that is not an issue.</summary>
    public long Move() => ++Version;

    /// <summary>Issues set after a version, oldest first, at most <see cref="PageSize"/>.</summary>
    public (IReadOnlyList<SealedIssue> Issues, bool More) After(long version)
    {
        var found = _issues.Values.Where(i => i.Version > version).OrderBy(i => i.Version).Take(PageSize + 1).ToList();
        return found.Count > PageSize ? (found[..PageSize], true) : (found, false);
    }

    /// <summary>Breaks the seal: the key is wiped, the ciphertext forgotten.</summary>
    public void Break()
    {
        Seal?.Dispose();
        Seal = null;
        _issues.Clear();
        Details.Clear();
        Pictures.Clear();
        Version++;
    }

    private SealedIssue Hold(IssueRef issue, IssueState state, byte[]? bytes) =>
        _issues[issue] = new SealedIssue(issue.Site, issue.Issue, ++Version, state, bytes);
}
