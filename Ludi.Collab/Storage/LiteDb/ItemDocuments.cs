using LiteDB;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>How a thing on a board looks at rest. Of a Jira issue it has the site's id and the issue's number, of chosen card fields the ids of site, issue type and fields, nothing else (P60).</summary>
internal static class ItemDocuments
{
    /// <summary>An item as a document; see <see cref="Read"/>. What is null is left out.</summary>
    public static BsonDocument Write(string board, string id, BoardItem item)
    {
        var document = new BsonDocument
        {
            ["_id"] = Key.Of(board, id),
            ["item"] = id,
            ["kind"] = item.Kind.ToString(),
            ["x"] = item.X,
            ["y"] = item.Y,
            ["width"] = item.Width,
            ["height"] = item.Height,
            ["z"] = item.Z,
        };
        document.PutUnlessNull("colour", item.Colour);
        document.PutUnlessNull("text", item.Text);
        document.PutUnlessNull("site", item.Site);
        document.PutUnlessNull("issue", item.Issue);
        document.PutUnlessNull("border", item.Border);
        document.PutUnlessNull("converting", item.Converting);
        document.PutUnlessNull("labels", item.Labels);
        document.PutUnlessNull("estimate", item.Estimate);
        document.PutUnlessNull("link", item.Link);
        document.PutUnlessNull("origin", item.Origin);
        return document;
    }

    /// <summary>The id under which the board knows the item.</summary>
    public static string ReadId(BsonDocument document) => document["item"];

    /// <summary>See <see cref="Write"/>.</summary>
    public static BoardItem Read(BsonDocument document) => new(
        Enum.Parse<ItemKind>(document["kind"]),
        (float)document["x"].AsDouble,
        (float)document["y"].AsDouble,
        (float)document["width"].AsDouble,
        (float)document["height"].AsDouble,
        document["z"],
        document["colour"],
        document["text"],
        document["site"],
        document["issue"],
        document["border"],
        document["converting"],
        document["labels"],
        document["estimate"],
        document["link"],
        document["origin"]);
}
