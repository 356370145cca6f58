using LiteDB;
using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Jira connections in the embedded store, readable only with the key ring, which is kept elsewhere.</summary>
internal sealed class LiteDbConnectionStore(LiteDbWriter writer) : IConnectionStore
{
    /// <inheritdoc/>
    public Task<StoredConnection?> Load(string person, CancellationToken cancellation) =>
        writer.Read(
            documents => documents.Find(StoredCollections.Connections, person) is { } found ? Read(found) : null,
            cancellation);

    /// <inheritdoc/>
    public Task Save(StoredConnection connection, CancellationToken cancellation)
    {
        Key.Demand(connection.Person);
        return writer.Write(
            documents =>
            {
                documents.Put(StoredCollections.Connections, Write(connection));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> Delete(string person, CancellationToken cancellation) =>
        writer.Write(documents => documents.Delete(StoredCollections.Connections, person) > 0, cancellation);

    private static BsonDocument Write(StoredConnection connection) => new()
    {
        ["_id"] = connection.Person,
        ["organisation"] = connection.Organisation,
        ["protected"] = connection.Protected,
        ["changedAt"] = connection.ChangedAt.UtcTicks,
    };

    private static StoredConnection Read(BsonDocument document) =>
        new(document["_id"], document["organisation"], document["protected"], document.Moment("changedAt"));
}
