using System.Text.Json;

namespace Ludi.Collab.Jira.Api;

/// <summary>
/// Reads any of Jira's error shapes (JIRA.md §4.3) into one: {"messages":[…],"errors":{field:text}}. What is not
/// JSON, such as a page of a proxy, gives nothing. The texts may quote issues: they are copied as bytes, and
/// whoever gets the array seals and wipes it. Rules A19–A21.
/// </summary>
internal static class JiraErrors
{
    /// <summary>Texts taken at most, of each kind; more helps nobody.</summary>
    public const int MaxTexts = 50;

    /// <summary>Reads a whole body, or the "elementErrors" of a bulk create.</summary>
    public static byte[] Read(ReadOnlySpan<byte> body)
    {
        var texts = new ErrorTexts();
        if (JsonCheck.IsJson(body))
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = JsonCheck.MaxDepth });
            reader.Read();
            Collect(ref reader, texts);
        }

        using var bytes = new WipedBytes(body.Length);
        texts.Write(body, bytes);
        return bytes.Written.ToArray();
    }

    private static void Collect(ref Utf8JsonReader reader, ErrorTexts texts)
    {
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            CollectArray(ref reader, texts);
            return;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            Member(name, ref reader, texts);
        }
    }

    private static void Member(string? name, ref Utf8JsonReader reader, ErrorTexts texts)
    {
        switch (name, reader.TokenType)
        {
            case ("errorMessages" or "errors" or "warningMessages", JsonTokenType.StartArray):
                CollectArray(ref reader, texts);
                break;
            case ("errors", JsonTokenType.StartObject):
                CollectFields(ref reader, texts);
                break;
            case ("elementErrors" or "errorCollection", JsonTokenType.StartObject):
                Collect(ref reader, texts);
                break;
            case ("message" or "errorMessage" or "detail" or "error_description", JsonTokenType.String):
                texts.AddMessage(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void CollectArray(ref Utf8JsonReader reader, ErrorTexts texts)
    {
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    texts.AddMessage(ref reader);
                    break;
                case JsonTokenType.StartObject:
                    Collect(ref reader, texts);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void CollectFields(ref Utf8JsonReader reader, ErrorTexts texts)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.String)
            {
                texts.AddField(field, ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
