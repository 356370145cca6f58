using Ludi.Collab.Boards;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>
/// What somebody read of issues beyond their cards, as ciphertext: for everybody on the board, as long as the
/// cards are there and at most 24 hours. SPEC: J45–J47.
/// </summary>
internal sealed class SealedDetails
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly Dictionary<IssueRef, HeldDetails> _held = [];

    /// <summary>What is held of an issue, null: nobody has opened it.</summary>
    public HeldDetails? Of(IssueRef issue) => _held.GetValueOrDefault(issue);

    /// <summary>Holds what was read; what is added later does not make the reading younger.</summary>
    public void Hold(IssueRef issue, byte[] bytes, DateTimeOffset readAt) => _held[issue] = new HeldDetails(bytes, readAt);

    /// <summary>Forgets one issue's.</summary>
    public void Forget(IssueRef issue) => _held.Remove(issue);

    /// <summary>Forgets those that fail a test.</summary>
    public void Keep(Predicate<IssueRef> wanted)
    {
        foreach (var issue in _held.Keys.Where(i => !wanted(i)).ToList())
        {
            _held.Remove(issue);
        }
    }

    /// <summary>Forgets what was read 24 hours ago (P61), and says of which issues that was.</summary>
    public IReadOnlyList<IssueRef> Expire(DateTimeOffset now)
    {
        List<IssueRef> old = [.. _held.Where(h => h.Value.ReadAt + Lifetime <= now).Select(h => h.Key)];
        old.ForEach(i => _held.Remove(i));
        return old;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _held.Clear();
}

/// <summary>Details under the board's seal, and since when.</summary>
internal sealed record HeldDetails(byte[] Sealed, DateTimeOffset ReadAt);
