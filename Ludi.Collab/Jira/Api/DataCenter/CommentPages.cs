using System.Globalization;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Pages of comments, the newest first, whatever a server makes of that wish: newer ones do it, older ones give all
/// at once, or the oldest first. SPEC: A115.
/// </summary>
internal static class CommentPages
{
    /// <summary>What to ask instead, where a page came oldest first and is not the whole; null: it is fine.</summary>
    public static (int StartAt, int Most)? Turned(JsonElement page, int startAt, int most)
    {
        var comments = page.Elements("comments").ToList();
        var total = Pages.Number(page, "total") ?? comments.Count;
        if (comments.Count < 2 || comments.Count >= total || IdOf(comments[0]) > IdOf(comments[^1]))
        {
            return null;
        }

        var end = Math.Max(total - startAt, 0);
        var from = Math.Max(end - most, 0);
        return end == 0 || (from == startAt && end - from == comments.Count) ? null : (from, end - from);
    }

    /// <summary>Writes {startAt, maxResults, total, comments}, no more than were wanted.</summary>
    public static void Write(JsonElement page, int startAt, int most, CloudCopy copy, Utf8JsonWriter writer)
    {
        if (page.Member("comments") is not { ValueKind: JsonValueKind.Array })
        {
            throw new JsonException("These are no comments.");
        }

        var comments = page.Elements("comments").OrderByDescending(IdOf).ToList();
        var total = Pages.Number(page, "total") ?? comments.Count;
        var whole = comments.Count > most || (comments.Count >= total && comments.Count > 0 && startAt > 0);
        writer.WriteStartObject();
        writer.WriteNumber("startAt"u8, startAt);
        writer.WriteNumber("maxResults"u8, most);
        writer.WriteNumber("total"u8, Math.Max(total, comments.Count));
        writer.WriteStartArray("comments"u8);
        foreach (var comment in whole ? comments.Skip(startAt).Take(most) : comments)
        {
            copy.Value(comment, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static long IdOf(JsonElement comment) =>
        long.TryParse(comment.IdText("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
