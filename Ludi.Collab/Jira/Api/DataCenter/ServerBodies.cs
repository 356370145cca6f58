using System.Buffers;
using System.Text.Json;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>The bodies of a server's searches (JIRA.md §19.3).</summary>
internal static class ServerBodies
{
    /// <summary>A page of a JQL that a person wrote: a bad one is told.</summary>
    public static ReadOnlyMemory<byte> Search(string jql, int startAt, int maxResults, IReadOnlyList<string> fields) =>
        Write(jql, startAt, maxResults, fields, validate: true);

    /// <summary>Issues by number; those that are not there or not visible are left out, not complained about.</summary>
    public static ReadOnlyMemory<byte> Issues(IReadOnlyList<string> issues, int startAt, IReadOnlyList<string> fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issues.Count, ReadBodies.MaxIssues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count);
        return Write($"id in ({string.Join(',', issues.Where(IsNumber))})", startAt, issues.Count, fields, validate: false);
    }

    /// <summary>Issues to move into a sprint, or out of all.</summary>
    public static ReadOnlyMemory<byte> Moved(IReadOnlyList<string> issues) => JsonSerializer.SerializeToUtf8Bytes(new { issues });

    /// <summary>Whether a text can be an issue's number, so that it may stand in a JQL.</summary>
    public static bool IsNumber(string issue) => issue.Length is > 0 and <= 20 && issue.All(char.IsAsciiDigit);

    private static ReadOnlyMemory<byte> Write(string jql, int startAt, int maxResults, IReadOnlyList<string> fields, bool validate)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("jql", jql);
            json.WriteNumber("startAt", startAt);
            json.WriteNumber("maxResults", maxResults);
            json.WriteBoolean("validateQuery", validate);
            json.WriteStartArray("fields");
            foreach (var field in fields)
            {
                json.WriteStringValue(field);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}
