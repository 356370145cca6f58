using LiteDB;
using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Saved imports in the embedded store, readable only with the key ring, which is kept elsewhere.</summary>
internal sealed class LiteDbSavedImportStore(LiteDbWriter writer) : ISavedImportStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredImport>> Of(string board, string person, CancellationToken cancellation) => writer.Read(
        IReadOnlyList<StoredImport> (documents) =>
        [
            .. documents.FindUnder(StoredCollections.SavedImports, Key.UnderPerson(board, person))
                .Select(d => Read(board, person, d)).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id, StringComparer.Ordinal),
        ],
        cancellation);

    /// <inheritdoc/>
    public Task<bool> Save(StoredImport import, int most, CancellationToken cancellation)
    {
        var under = Key.UnderPerson(import.Board, import.Person);
        var key = Key.Demand(under + import.Id);
        return writer.Write(
            documents =>
            {
                var others = documents.FindUnder(StoredCollections.SavedImports, under).Count(d => d["_id"].AsString != key);
                if (others >= most)
                {
                    return false;
                }

                documents.Put(StoredCollections.SavedImports, Write(key, import));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<bool> Delete(string board, string person, string id, CancellationToken cancellation) => writer.Write(
        documents => documents.Delete(StoredCollections.SavedImports, Key.UnderPerson(board, person) + id) > 0, cancellation);

    private static BsonDocument Write(string key, StoredImport import) => new()
    {
        ["_id"] = key,
        ["id"] = import.Id,
        ["protected"] = import.Protected,
        ["changedAt"] = import.ChangedAt.UtcTicks,
    };

    private static StoredImport Read(string board, string person, BsonDocument document) =>
        new(board, person, document["id"], document["protected"], document.Moment("changedAt"));
}
