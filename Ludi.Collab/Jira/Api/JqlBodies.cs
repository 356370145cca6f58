using System.Buffers;
using System.Text.Json;

namespace Ludi.Collab.Jira.Api;

/// <summary>The request bodies of the calls that judge or count a JQL (JIRA.md §8.2).</summary>
internal static class JqlBodies
{
    public static ReadOnlyMemory<byte> Parse(string jql) => Write(json =>
    {
        json.WriteStartArray("queries");
        json.WriteStringValue(jql);
        json.WriteEndArray();
    });

    public static ReadOnlyMemory<byte> Count(string jql) => Write(json => json.WriteString("jql", jql));

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}
