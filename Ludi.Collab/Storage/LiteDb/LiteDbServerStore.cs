using LiteDB;
using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Data Center sites in the embedded store; their secrets are readable only with the key ring, which is kept elsewhere.</summary>
internal sealed class LiteDbServerStore(LiteDbWriter writer) : IServerStore
{
    private const string ClaimKeyId = "servers";

    /// <inheritdoc/>
    public Task<StoredServer?> Load(string id, CancellationToken cancellation) =>
        writer.Read(documents => documents.Find(StoredCollections.Servers, id) is { } found ? Read(found) : null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredServer>> Of(string organisation, CancellationToken cancellation) =>
        writer.Read(documents => Of(documents, organisation), cancellation);

    /// <inheritdoc/>
    public Task<bool> Add(StoredServer server, int most, CancellationToken cancellation)
    {
        Key.Demand(server.Site.Id);
        Key.Demand(server.Site.Organisation);
        return writer.Write(
            documents =>
            {
                var others = Of(documents, server.Site.Organisation);
                if (others.Count >= most || others.Any(o => string.Equals(o.Site.Base, server.Site.Base, StringComparison.OrdinalIgnoreCase))
                    || documents.Find(StoredCollections.Servers, server.Site.Id) is not null)
                {
                    return false;
                }

                documents.Put(StoredCollections.Servers, Write(server));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> Delete(string organisation, string id, CancellationToken cancellation) => writer.Write(
        documents => documents.Find(StoredCollections.Servers, id) is { } found && found["organisation"].AsString == organisation
            && documents.Delete(StoredCollections.Servers, id) > 0,
        cancellation);

    /// <inheritdoc/>
    public Task<byte[]> ClaimKey(byte[] proposed, byte[]? unreadable, CancellationToken cancellation) => writer.Write(
        documents =>
        {
            if (documents.Find(StoredCollections.ClaimKeys, ClaimKeyId)?["protected"].AsBinary is { } stored
                && (unreadable is null || !stored.AsSpan().SequenceEqual(unreadable)))
            {
                return stored;
            }

            documents.Put(StoredCollections.ClaimKeys, new BsonDocument { ["_id"] = ClaimKeyId, ["protected"] = proposed });
            return proposed;
        },
        cancellation);

    private static IReadOnlyList<StoredServer> Of(Documents documents, string organisation) =>
        [.. documents.FindAll(StoredCollections.Servers, "organisation", organisation).Select(Read).OrderBy(s => s.AddedAt).ThenBy(s => s.Site.Id, StringComparer.Ordinal)];

    private static BsonDocument Write(StoredServer server)
    {
        var document = new BsonDocument
        {
            ["_id"] = server.Site.Id,
            ["organisation"] = server.Site.Organisation,
            ["base"] = server.Site.Base,
            ["name"] = server.Site.Name,
            ["auth"] = server.Site.Auth.ToString(),
            ["protected"] = server.ProtectedSecret is { } secret ? secret : BsonValue.Null,
            ["addedAt"] = server.AddedAt.UtcTicks,
        };
        document.PutUnlessNull("clientId", server.Site.ClientId);
        return document;
    }

    private static StoredServer Read(BsonDocument document) => new(
        new ServerSite(
            document["_id"], document["organisation"], document["base"], document["name"], Enum.Parse<ServerAuth>(document["auth"].AsString),
            document["clientId"].IsNull ? null : document["clientId"].AsString),
        document["protected"].IsNull ? null : document["protected"].AsBinary,
        document.Moment("addedAt"));
}
