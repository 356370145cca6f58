using LiteDB;
using Ludi.Collab.Jira.Changes.Bulk;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Bulk updates in the embedded store: one document for each board, numbers and states only.</summary>
internal sealed class LiteDbBulkStore(LiteDbWriter writer) : IBulkStore
{
    /// <inheritdoc/>
    public Task<StoredBulk?> Load(string board, CancellationToken cancellation) =>
        writer.Read(documents => documents.Find(StoredCollections.Bulks, board) is { } found ? Read(found) : null, cancellation);

    /// <inheritdoc/>
    public Task Save(StoredBulk bulk, CancellationToken cancellation)
    {
        Key.Demand(bulk.Board);
        return writer.Write(
            documents =>
            {
                documents.Put(StoredCollections.Bulks, Write(bulk));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task Delete(string board, CancellationToken cancellation) =>
        writer.Write(documents => documents.Delete(StoredCollections.Bulks, board) > 0, cancellation);

    private static BsonDocument Write(StoredBulk bulk) => new()
    {
        ["_id"] = bulk.Board,
        ["run"] = bulk.Run,
        ["site"] = bulk.Site,
        ["person"] = bulk.Person,
        ["name"] = bulk.Name,
        ["startedAt"] = bulk.StartedAt.UtcTicks,
        ["endedAt"] = bulk.EndedAt is { } ended ? ended.UtcTicks : BsonValue.Null,
        ["task"] = bulk.Task,
        ["moreToCome"] = bulk.MoreToCome,
        ["issues"] = string.Join(',', bulk.Issues),
        ["fates"] = bulk.Fates,
    };

    private static StoredBulk Read(BsonDocument document) => new(
        document["_id"], document["run"], document["site"], document["person"], document["name"], document.Moment("startedAt"),
        document["endedAt"].IsNull ? null : document.Moment("endedAt"), document["task"].IsNull ? null : document["task"].AsString,
        document["moreToCome"], document["issues"].AsString.Split(','), document["fates"]);
}
