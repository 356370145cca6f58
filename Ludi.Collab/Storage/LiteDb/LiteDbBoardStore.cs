using System.Collections.Immutable;
using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Boards in the embedded store; what all boards append in the same moment is one commit and one sync.</summary>
internal sealed class LiteDbBoardStore(LiteDbWriter writer) : IBoardStore
{
    private const int KeptBatches = 1000;

    /// <inheritdoc/>
    public Task<bool> Create(BoardHead head, IReadOnlyList<ItemEntry> items, CancellationToken cancellation)
    {
        Key.Demand(head.Id);
        foreach (var entry in items)
        {
            Key.Demand(Key.Of(head.Id, entry.Id));
        }

        return writer.Write(
            documents =>
            {
                if (documents.Find(StoredCollections.Boards, head.Id) is not null)
                {
                    return false;
                }

                documents.Put(StoredCollections.Boards, BoardDocuments.Write(head, batches: 0));
                documents.Put(StoredCollections.Items, items.Select(entry => ItemDocuments.Write(head.Id, entry.Id, entry.Item)));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<BoardHead?> Head(string board, CancellationToken cancellation) =>
        writer.Read(
            documents => documents.Find(StoredCollections.Boards, board) is { } found ? BoardDocuments.ReadHead(found) : null,
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BoardHead>> OfOrganisation(string organisation, CancellationToken cancellation) =>
        writer.Read<IReadOnlyList<BoardHead>>(
            documents =>
            [
                .. documents.FindAll(StoredCollections.Boards, "organisation", organisation)
                    .Select(BoardDocuments.ReadHead)
                    .OrderByDescending(head => head.ChangedAt),
            ],
            cancellation);

    /// <inheritdoc/>
    public Task<StoredBoard?> Load(string board, CancellationToken cancellation) =>
        writer.Read(
            documents => documents.Find(StoredCollections.Boards, board) is { } found
                ? new StoredBoard(BoardDocuments.ReadHead(found), ReadItems(documents, board), ReadBatches(documents, board))
                : null,
            cancellation);

    /// <inheritdoc/>
    public Task<bool> Append(BoardCommit commit, CancellationToken cancellation)
    {
        foreach (var change in commit.Items)
        {
            Key.Demand(Key.Of(commit.Board, change.Id));
        }

        return writer.Write(documents => Append(documents, commit), cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> Rename(string board, string name, CancellationToken cancellation) =>
        writer.Write(
            documents =>
            {
                if (documents.Find(StoredCollections.Boards, board) is not { } found)
                {
                    return false;
                }

                found["name"] = name;
                documents.Put(StoredCollections.Boards, found);
                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<bool> Delete(string board, CancellationToken cancellation) =>
        writer.Write(
            documents =>
            {
                DeleteUnder(documents, StoredCollections.Items, board);
                DeleteUnder(documents, StoredCollections.Batches, board);
                DeleteUnder(documents, StoredCollections.SavedImports, board);
                return documents.Delete(StoredCollections.Boards, board) > 0;
            },
            cancellation);

    private static bool Append(Documents documents, BoardCommit commit)
    {
        if (documents.Find(StoredCollections.Boards, commit.Board) is not { } found || found["revision"].AsInt64 != commit.Expected)
        {
            return false;
        }

        var number = found[BoardDocuments.Batches].AsInt64;
        documents.Put(StoredCollections.Items, commit.Items.Where(change => change.Item is not null)
            .Select(change => ItemDocuments.Write(commit.Board, change.Id, change.Item!)));
        documents.Delete(StoredCollections.Items, commit.Items.Where(change => change.Item is null)
            .Select(change => (LiteDB.BsonValue)Key.Of(commit.Board, change.Id)));
        foreach (var batch in commit.Answered)
        {
            documents.Put(StoredCollections.Batches, BoardDocuments.Write(commit.Board, number, batch));
            documents.Delete(StoredCollections.Batches, Key.Of(commit.Board, number - KeptBatches));
            number++;
        }

        found["revision"] = commit.Revision;
        found["changedAt"] = commit.At.UtcTicks;
        found[BoardDocuments.Batches] = number;
        documents.Put(StoredCollections.Boards, found);
        return true;
    }

    private static ImmutableDictionary<string, BoardItem> ReadItems(Documents documents, string board) =>
        documents.FindUnder(StoredCollections.Items, Key.Under(board))
            .ToImmutableDictionary(ItemDocuments.ReadId, ItemDocuments.Read);

    private static AnsweredBatch[] ReadBatches(Documents documents, string board) =>
        [.. documents.FindUnder(StoredCollections.Batches, Key.Under(board)).Select(BoardDocuments.ReadBatch)];

    private static void DeleteUnder(Documents documents, string collection, string board) =>
        documents.Delete(collection, documents.FindUnder(collection, Key.Under(board)).Select(found => found["_id"]));
}
