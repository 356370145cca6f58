using LiteDB;
using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Who holds which account on which site (P14): one document for each claim, written in the same commit as the connection.</summary>
internal static class SiteClaims
{
    /// <summary>The claims of a connection that another organisation holds.</summary>
    public static IReadOnlyList<string> Taken(Documents documents, StoredConnection connection) =>
        [.. connection.Claims.Where(claim => Find(documents, claim) is { } held && held["organisation"] != connection.Organisation)];

    /// <summary>Holds all claims of a connection for its organisation.</summary>
    public static void Hold(Documents documents, StoredConnection connection) => documents.Put(
        StoredCollections.SiteClaims,
        connection.Claims.Select(claim => Held(claim, connection.Organisation, PeopleOf(Find(documents, claim)).Append(connection.Person).Distinct())));

    /// <summary>Lets a person go of claims; one that nobody holds any more is free for everybody.</summary>
    public static void Free(Documents documents, string person, IEnumerable<string> claims)
    {
        foreach (var held in claims.Select(claim => Find(documents, claim)).OfType<BsonDocument>().ToList())
        {
            var left = PeopleOf(held).Where(one => one != person).ToList();
            if (left.Count == 0)
            {
                documents.Delete(StoredCollections.SiteClaims, held["_id"]);
            }
            else
            {
                documents.Put(StoredCollections.SiteClaims, Held(held["_id"], held["organisation"], left));
            }
        }
    }

    private static BsonDocument? Find(Documents documents, string claim) => documents.Find(StoredCollections.SiteClaims, claim);

    private static IEnumerable<string> PeopleOf(BsonDocument? held) => held?["people"].AsArray.Select(one => one.AsString) ?? [];

    private static BsonDocument Held(string claim, string organisation, IEnumerable<string> people) => new()
    {
        ["_id"] = claim,
        ["organisation"] = organisation,
        ["people"] = new BsonArray(people.Select(one => new BsonValue(one))),
    };
}
