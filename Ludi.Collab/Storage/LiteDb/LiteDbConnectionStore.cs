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
    public Task<IReadOnlyList<string>> KeysUnder(string prefix, CancellationToken cancellation) => writer.Read(
        IReadOnlyList<string> (documents) => [.. documents.FindUnder(StoredCollections.Connections, prefix).Select(found => found["_id"].AsString)], cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> Save(StoredConnection connection, CancellationToken cancellation)
    {
        Key.Demand(connection.Person);
        return writer.Write(
            documents =>
            {
                var before = ClaimsOf(documents.Find(StoredCollections.Connections, connection.Person));
                if (SiteClaims.Taken(documents, connection) is { Count: > 0 } taken)
                {
                    return taken;
                }

                SiteClaims.Free(documents, connection.Person, before.Except(connection.Claims));
                SiteClaims.Hold(documents, connection);
                documents.Put(StoredCollections.Connections, Write(connection));
                return [];
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> Delete(string person, CancellationToken cancellation) => writer.Write(
        documents =>
        {
            SiteClaims.Free(documents, person, ClaimsOf(documents.Find(StoredCollections.Connections, person)));
            return documents.Delete(StoredCollections.Connections, person) > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>?> ChosenSites(string organisation, CancellationToken cancellation) => writer.Read(
        documents => documents.Find(StoredCollections.SiteChoices, organisation) is { } found ? Texts(found["sites"]) : null,
        cancellation);

    /// <inheritdoc/>
    public Task ChooseSites(string organisation, IReadOnlyList<string>? sites, CancellationToken cancellation)
    {
        Key.Demand(organisation);
        return writer.Write(
            documents =>
            {
                if (sites is null)
                {
                    return documents.Delete(StoredCollections.SiteChoices, organisation) > 0;
                }

                documents.Put(StoredCollections.SiteChoices, new BsonDocument { ["_id"] = organisation, ["sites"] = Array(sites) });
                return true;
            },
            cancellation);
    }

    private static BsonDocument Write(StoredConnection connection) => new()
    {
        ["_id"] = connection.Person,
        ["organisation"] = connection.Organisation,
        ["protected"] = connection.Protected,
        ["changedAt"] = connection.ChangedAt.UtcTicks,
        ["claims"] = Array(connection.Claims),
    };

    private static StoredConnection Read(BsonDocument document) =>
        new(document["_id"], document["organisation"], document["protected"], document.Moment("changedAt"), ClaimsOf(document));

    private static IReadOnlyList<string> ClaimsOf(BsonDocument? document) => document?["claims"] is { IsArray: true } claims ? Texts(claims) : [];

    private static BsonArray Array(IEnumerable<string> texts) => new(texts.Select(text => new BsonValue(text)));

    private static IReadOnlyList<string> Texts(BsonValue array) => [.. array.AsArray.Select(text => text.AsString)];
}
