using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>
/// Keeps boards. What a call has answered survives a crash and a power cut; what it has not answered is
/// there wholly or not at all. An outage throws; it is never turned into "not found".
/// </summary>
internal interface IBoardStore
{
    /// <summary>Stores a new board with its first items. False: the id is taken.</summary>
    Task<bool> Create(BoardHead head, IReadOnlyList<ItemEntry> items, CancellationToken cancellation);

    Task<BoardHead?> Head(string board, CancellationToken cancellation);

    /// <summary>The boards of an organisation, last changed first.</summary>
    Task<IReadOnlyList<BoardHead>> OfOrganisation(string organisation, CancellationToken cancellation);

    Task<StoredBoard?> Load(string board, CancellationToken cancellation);

    /// <summary>
    /// Stores a commit durably. False: the board is not at the expected revision any more (somebody else
    /// writes it, or it was deleted) and nothing was stored.
    /// </summary>
    Task<bool> Append(BoardCommit commit, CancellationToken cancellation);

    /// <summary>Gives a board another name. False: there is no such board.</summary>
    Task<bool> Rename(string board, string name, CancellationToken cancellation);

    /// <summary>Deletes a board with its items and answered batches. False: there was none.</summary>
    Task<bool> Delete(string board, CancellationToken cancellation);
}
