using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Payload.Fields;

/// <summary>
/// What the fields on a site's cards are called and of which kind they are: {fields: [{id, name, schema}]}. Names are
/// customers' text, so they travel sealed as one more entry of the issues stream, and go with it. SPEC: J38.
/// </summary>
internal static class FieldLegend
{
    /// <summary>Stands in place of an issue's number.</summary>
    public const string Name = "fields";

    private static readonly Shape Entry = Shape.Of("id", "name", "schema");

    /// <summary>Writes the legend of some fields out of Jira's list of all; nothing where that is no list.</summary>
    public static void Write(ReadOnlyMemory<byte> answer, IReadOnlyCollection<string> fields, WipedBuffer into)
    {
        using var document = Json.Parse(answer);
        if (document is not { RootElement.ValueKind: JsonValueKind.Array })
        {
            return;
        }

        using var writer = new Utf8JsonWriter(into, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("fields"u8);
        foreach (var field in document.RootElement.EnumerateArray())
        {
            if (field.Text("id") is { } id && fields.Contains(id))
            {
                Pruning.Copy(JsonMarshal.GetRawUtf8Value(field), Entry, writer);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
