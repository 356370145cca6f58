using LiteDB;
using LiteDB.Engine;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The stored documents, by collection; for the thread that writes, only. A caller never catches what LiteDB throws
/// here: by then LiteDB has rolled back the whole commit, not only the caller's part.
/// </summary>
internal sealed class Documents(ILiteEngine engine)
{
    /// <summary>The document of that id, or null.</summary>
    public BsonDocument? Find(string collection, BsonValue id) =>
        Run(collection, "$._id = @0", id).FirstOrDefault();

    /// <summary>All documents whose field has that value; the field needs an index, or every document is read.</summary>
    public IReadOnlyList<BsonDocument> FindAll(string collection, string field, BsonValue value) =>
        Run(collection, $"$.{field} = @0", value);

    /// <summary>All documents whose id begins so, in the order of their ids; reads those alone.</summary>
    public IReadOnlyList<BsonDocument> FindUnder(string collection, string prefix) =>
        Run(collection, "$._id BETWEEN @0 AND @1", prefix, prefix + char.MaxValue);

    /// <summary>Every document of a collection.</summary>
    public IReadOnlyList<BsonDocument> All(string collection) => Read(collection, new Query());

    /// <summary>Writes documents by their id, in place of those that are there.</summary>
    public void Put(string collection, params IEnumerable<BsonDocument> documents) =>
        engine.Upsert(collection, documents, BsonAutoId.ObjectId);

    /// <summary>Deletes by id what is there and returns how many that were.</summary>
    public int Delete(string collection, params IEnumerable<BsonValue> ids) => engine.Delete(collection, ids);

    /// <summary>Makes sure that a field of a collection is indexed, under the field's name.</summary>
    public void Index(string collection, string field) => engine.EnsureIndex(collection, field, $"$.{field}", unique: false);

    private List<BsonDocument> Run(string collection, string condition, params BsonValue[] values)
    {
        var query = new Query();
        query.Where.Add(BsonExpression.Create(condition, values));
        return Read(collection, query);
    }

    private List<BsonDocument> Read(string collection, Query query)
    {
        var found = new List<BsonDocument>();
        using var reader = engine.Query(collection, query);
        while (reader.Read())
        {
            found.Add(reader.Current.AsDocument);
        }

        return found;
    }
}
