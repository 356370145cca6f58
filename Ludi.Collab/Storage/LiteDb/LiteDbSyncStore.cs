using LiteDB;
using Ludi.Collab.Jira.Sync;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>How sites are kept in step, in the embedded store: ids, moments, hashes and what only the key ring opens.</summary>
internal sealed class LiteDbSyncStore(LiteDbWriter writer) : ISyncStore
{
    /// <inheritdoc/>
    public Task<StoredSync?> Load(string organisation, string site, CancellationToken cancellation) => writer.Read(
        documents => documents.Find(StoredCollections.Syncs, Key.Of(organisation, site)) is { } found ? Read(found) : null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredSync>> OfOrganisation(string organisation, CancellationToken cancellation) => writer.Read(
        IReadOnlyList<StoredSync> (documents) => [.. documents.FindUnder(StoredCollections.Syncs, Key.Under(organisation)).Select(d => Read(d))], cancellation);

    /// <inheritdoc/>
    public Task<StoredSync?> ByHook(string pathHash, CancellationToken cancellation) => writer.Read(
        documents => documents.FindAll(StoredCollections.Syncs, "hook", pathHash) is [var found, ..] ? Read(found) : null, cancellation);

    /// <inheritdoc/>
    public Task Save(StoredSync sync, CancellationToken cancellation)
    {
        var key = Key.Demand(Key.Of(sync.Organisation, sync.Site));
        return writer.Write(
            documents =>
            {
                documents.Put(StoredCollections.Syncs, Write(key, sync));
                return true;
            },
            cancellation);
    }

    private static BsonDocument Write(string key, StoredSync sync)
    {
        var document = new BsonDocument
        {
            ["_id"] = key,
            ["organisation"] = sync.Organisation,
            ["site"] = sync.Site,
            ["mode"] = sync.Mode.ToString(),
            ["registrations"] = new BsonArray(sync.Registrations.Select(Write)),
        };
        document.PutUnlessNull("address", sync.Address);
        if (sync.Hook is { } hook)
        {
            document["hook"] = hook.PathHash;
            document["protected"] = hook.Protected;
            document["hookAt"] = hook.CreatedAt.UtcTicks;
        }

        return document;
    }

    private static BsonValue Write(Registration registration) => new BsonDocument
    {
        ["person"] = registration.Person,
        ["id"] = registration.Id,
        ["at"] = registration.RegisteredAt.UtcTicks,
        ["expiresAt"] = registration.ExpiresAt.UtcTicks,
    };

    private static StoredSync Read(BsonDocument document) => new(
        document["organisation"],
        document["site"],
        Enum.Parse<SyncMode>(document["mode"].AsString),
        document["address"].IsNull ? null : document["address"].AsString,
        document["hook"].IsNull ? null : new StoredHook(document["hook"], document["protected"], document.Moment("hookAt")),
        [.. document["registrations"].AsArray.Select(r => Read(r.AsDocument, r["id"].AsInt64))]);

    private static Registration Read(BsonDocument document, long id) => new(document["person"], id, document.Moment("at"), document.Moment("expiresAt"));
}
