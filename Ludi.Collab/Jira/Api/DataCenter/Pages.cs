using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>A server's pages under Cloud's names. A server says whether a page is the last; Cloud counts the whole.</summary>
internal static class Pages
{
    /// <summary>Writes {startAt, maxResults, total, NAME: [elements]} of a page {values, startAt?, total?, isLast?}.</summary>
    public static void Write(JsonElement page, ReadOnlySpan<byte> name, int startAt, Utf8JsonWriter writer, Action<JsonElement> element)
    {
        if (page.Member("values") is not { ValueKind: JsonValueKind.Array } values)
        {
            throw new JsonException("This is no page.");
        }

        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var value in values.EnumerateArray())
        {
            element(value);
        }

        writer.WriteEndArray();
        var seen = startAt + values.GetArrayLength();
        writer.WriteNumber("startAt"u8, startAt);
        writer.WriteNumber("maxResults"u8, values.GetArrayLength());
        writer.WriteNumber("total"u8, page.Member("isLast") switch
        {
            { ValueKind: JsonValueKind.True } => seen,
            { ValueKind: JsonValueKind.False } => Math.Max(seen + 1, Number(page, "total") ?? 0),
            _ => Math.Max(seen, Number(page, "total") ?? 0),
        });
        writer.WriteEndObject();
    }

    /// <summary>A member that is a whole number.</summary>
    public static int? Number(JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var n) ? n : null;
}
