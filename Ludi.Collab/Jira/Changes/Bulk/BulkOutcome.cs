using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>What became of one issue of a bulk update.</summary>
/// <param name="Why">Our reason where it was not updated.</param>
/// <param name="Words">Jira's reason, sealed; it goes with the seal.</param>
internal sealed record BulkOutcome(IssueFate Fate, Refusal? Why = null, SealedWords? Words = null)
{
    public static BulkOutcome Waiting { get; } = new(IssueFate.Waiting);

    public static BulkOutcome Begun { get; } = new(IssueFate.Begun);

    /// <summary>The fields are changed, the status is still to be moved.</summary>
    public static BulkOutcome Edited { get; } = new(IssueFate.Edited);

    public static BulkOutcome Updated { get; } = new(IssueFate.Updated);

    /// <summary>Whether nothing more is done about it.</summary>
    public bool IsOver => Fate is not (IssueFate.Waiting or IssueFate.Begun or IssueFate.Edited);
}

/// <summary>The states of an issue in a bulk update; their letters are stored, see <see cref="IBulkStore"/>.</summary>
internal enum IssueFate
{
    Waiting,
    Begun,
    Edited,
    Updated,
    Failed,
    Skipped,
    NotKnown,
}

/// <summary>Jira's words under the board's seal of that time.</summary>
internal sealed record SealedWords(string Seal, byte[] Bytes);
