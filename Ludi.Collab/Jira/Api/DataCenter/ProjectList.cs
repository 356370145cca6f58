using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>A server's bare list of projects as pages, and those among them that a text is part of. SPEC: A118.</summary>
internal static class ProjectList
{
    private const int LongestName = 512;

    /// <summary>The projects whose key or name holds what was typed.</summary>
    public static IReadOnlyList<JsonElement> Matching(JsonElement list, string? query) => string.IsNullOrWhiteSpace(query)
        ? [.. list.EnumerateArray()]
        : [.. list.EnumerateArray().Where(p => Holds(p.Member("key"), query.Trim()) || Holds(p.Member("name"), query.Trim()))];

    /// <summary>Writes a page as Cloud has it.</summary>
    public static void Write(IReadOnlyList<JsonElement> projects, int startAt, bool isLast, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("startAt"u8, startAt);
        writer.WriteNumber("maxResults"u8, projects.Count);
        writer.WriteBoolean("isLast"u8, isLast);
        writer.WriteStartArray("values"u8);
        foreach (var project in projects)
        {
            writer.WriteStartObject();
            foreach (var member in project.EnumerateObject())
            {
                writer.WritePropertyName(member.Name);
                writer.Raw(member.Value);
            }

            writer.WriteString("style"u8, "classic"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // Compared on the stack: no text of a name stays behind.
    private static bool Holds(JsonElement? name, string query)
    {
        if (name is not { ValueKind: JsonValueKind.String } text)
        {
            return false;
        }

        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(text);
        if (raw.Length > LongestName)
        {
            return false;
        }

        Span<char> plain = stackalloc char[LongestName];
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        var found = plain[..reader.CopyString(plain)].Contains(query, StringComparison.OrdinalIgnoreCase);
        plain.Clear();
        return found;
    }
}
