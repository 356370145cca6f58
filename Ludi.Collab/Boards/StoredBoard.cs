using System.Collections.Immutable;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>A board as it was last stored.</summary>
/// <param name="Answered">The batches of the last revisions (at most 1,000), oldest first, so that a resend is known.</param>
internal sealed record StoredBoard(BoardHead Head, ImmutableDictionary<string, BoardItem> Items, IReadOnlyList<AnsweredBatch> Answered);

/// <summary>A batch that was stored and the revision that it became.</summary>
internal sealed record AnsweredBatch(string Id, long Revision, IReadOnlyList<RefusedOperation> Refused);

/// <summary>An item's new state, or null where it was deleted.</summary>
internal sealed record ItemChange(string Id, BoardItem? Item);

/// <summary>
/// What all batches since the last commit did to one board: from revision <see cref="Expected"/> to
/// <see cref="Revision"/>, each changed item once, in its final state.
/// </summary>
internal sealed record BoardCommit(
    string Board, long Expected, long Revision, IReadOnlyList<ItemChange> Items, IReadOnlyList<AnsweredBatch> Answered, DateTimeOffset At);
