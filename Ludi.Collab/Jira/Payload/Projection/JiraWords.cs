using System.Runtime.InteropServices;
using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>
/// Jira's own words about a failure, from any of the forms it gives them in, as {"messages":[…],"errors":{field: text}}.
/// They may quote issue text, so they leave the server sealed only.
/// </summary>
internal static class JiraWords
{
    /// <summary>Writes what an error body says; a body that is not JSON says nothing.</summary>
    public static void Write(ReadOnlyMemory<byte> body, Utf8JsonWriter writer)
    {
        using var document = body.IsEmpty ? null : Json.Parse(body);
        writer.WriteStartObject();
        WriteMembers(document?.RootElement ?? default, writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the two members into an object that is open.</summary>
    public static void WriteMembers(JsonElement error, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("messages"u8);
        foreach (var text in Messages(error).Where(m => m.ValueKind is JsonValueKind.String))
        {
            Copy(text, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("errors"u8);
        foreach (var field in error.Members("errors").Where(f => f.Value.ValueKind is JsonValueKind.String))
        {
            writer.WritePropertyName(field.Name);
            Copy(field.Value, writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Copies a value as it was written.</summary>
    public static void Copy(JsonElement value, Utf8JsonWriter writer) =>
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);

    private static IEnumerable<JsonElement> Messages(JsonElement error)
    {
        var listed = error.Elements("errorMessages").Concat(error.Elements("errors").Select(e => e.Member("message")).OfType<JsonElement>());
        var single = new[] { error.Member("message"), error.Member("detail") }.OfType<JsonElement>();
        return listed.Concat(single);
    }
}
