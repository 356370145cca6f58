using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>Comments of one issue as one person sees them.</summary>
/// <param name="Comments">Oldest first.</param>
/// <param name="Earlier">Whether there are older ones.</param>
internal sealed record CommentPage(IReadOnlyList<JsonElement> Comments, bool Earlier)
{
    private static readonly Shape Shown = Shape.Of("id", "body", "created", "updated", "visibility", "jsdPublic")
        .With("author", Shape.Of("accountId", "displayName", "avatarUrls"));

    /// <summary>Reads a page that Jira gave newest first; null where it is none.</summary>
    public static CommentPage? Of(JsonElement answer)
    {
        if (answer.Member("comments") is not { ValueKind: JsonValueKind.Array }
            || answer.Member("startAt") is not { ValueKind: JsonValueKind.Number } start || answer.Member("total") is not { ValueKind: JsonValueKind.Number } total)
        {
            return null;
        }

        List<JsonElement> all = [.. answer.Elements("comments").Where(c => IdOf(c) > 0)];
        return new CommentPage([.. all.OrderBy(IdOf)], start.GetDouble() + all.Count < total.GetDouble() && all.Count > 0);
    }

    /// <summary>A comment's number; 0 where it has none.</summary>
    public static long IdOf(JsonElement comment) =>
        long.TryParse(comment.IdText("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>Whether not everybody who sees the issue may read the comment: by role, by group, or inside a service desk only.</summary>
    public static bool IsRestricted(JsonElement comment) =>
        comment.Member("visibility") is { ValueKind: not JsonValueKind.Null } || comment.Member("jsdPublic") is { ValueKind: JsonValueKind.False };

    /// <summary>Writes a list of comments.</summary>
    public static void Write(IEnumerable<JsonElement> comments, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var comment in comments)
        {
            Write(comment, writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes one comment, its text as Jira has it.</summary>
    public static void Write(JsonElement comment, Utf8JsonWriter writer) => Pruning.Copy(JsonMarshal.GetRawUtf8Value(comment), Shown, writer);
}
