using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>What of Jira's JSON never reaches a board.</summary>
internal static class Pruning
{
    /// <summary>Copies a whole JSON text in a shape. Throws where it is none.</summary>
    public static void Copy(ReadOnlySpan<byte> json, Shape shape, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, JsonCopy.Reading);
        reader.Read();
        new JsonCopy(json, writer).Value(ref reader, shape);
        if (reader.Read())
        {
            throw new JsonException("There is more than one value.");
        }
    }

    /// <summary>Whether a member is left out whatever it holds; the reader stands on its name.</summary>
    public static bool Drops(ref Utf8JsonReader name) =>
        name.ValueTextEquals("self"u8) || name.ValueTextEquals("expand"u8) || name.ValueTextEquals("iconUrl"u8)
        || name.ValueTextEquals("emailAddress"u8) || name.ValueTextEquals("timeZone"u8) || name.ValueTextEquals("locale"u8)
        || name.ValueTextEquals("autoCompleteUrl"u8)
        || (name.ValueTextEquals("description"u8) && NextIsText(name));

    /// <summary>The same for a member that was read; pictures are told from person to person, so they count for nothing.</summary>
    public static bool Drops(JsonProperty member) =>
        member.NameEquals("self"u8) || member.NameEquals("expand"u8) || member.NameEquals("iconUrl"u8) || member.NameEquals("avatarUrls"u8)
        || member.NameEquals("emailAddress"u8) || member.NameEquals("timeZone"u8) || member.NameEquals("locale"u8)
        || member.NameEquals("autoCompleteUrl"u8)
        || (member.NameEquals("description"u8) && member.Value.ValueKind is JsonValueKind.String);

    /// <summary>Whether the object a reader stands on is a person; only their pictures are public.</summary>
    public static bool IsPerson(Utf8JsonReader start)
    {
        var depth = start.CurrentDepth + 1;
        while (start.Read() && start.CurrentDepth >= depth)
        {
            if (start.TokenType == JsonTokenType.PropertyName && start.CurrentDepth == depth && start.ValueTextEquals("accountId"u8))
            {
                return true;
            }
        }

        return false;
    }

    // Types and statuses carry a text for administrators; an issue's own description is a document, or named in a shape.
    private static bool NextIsText(Utf8JsonReader name) => name.Read() && name.TokenType == JsonTokenType.String;
}
