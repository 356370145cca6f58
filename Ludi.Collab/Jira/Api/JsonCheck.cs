using System.Text.Json;
using System.Text.Unicode;

namespace Ludi.Collab.Jira.Api;

/// <summary>Says whether bytes are one whole JSON object or array that our readers can walk, without making anything of it.</summary>
internal static class JsonCheck
{
    /// <summary>Deeper nesting is refused; Jira's documents in rich text stay below 40.</summary>
    public const int MaxDepth = 96;

    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return false;
            }

            while (reader.Read())
            {
            }

            return reader.BytesConsumed == utf8.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
