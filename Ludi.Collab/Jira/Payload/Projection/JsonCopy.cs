using System.Text.Json;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>
/// Copies JSON into a shape, byte for byte: no strings, no object graph, and no buffer of the framework's
/// that would keep a copy. Throws JsonException where the source is not JSON.
/// </summary>
internal readonly ref struct JsonCopy(ReadOnlySpan<byte> source, Utf8JsonWriter writer)
{
    private readonly ReadOnlySpan<byte> _source = source;

    /// <summary>How a writer of ours is set: it trusts us with the order of calls and leaves letters as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How Jira's JSON is read: issue JSON is not deeper than this.</summary>
    public static JsonReaderOptions Reading { get; } = new() { MaxDepth = 128 };

    /// <summary>Copies the value that the reader stands on; afterwards it stands on the value's end.</summary>
    public void Value(ref Utf8JsonReader reader, Shape shape)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when Pruning.IsDocument(reader):
                Whole(ref reader);
                break;
            case JsonTokenType.StartObject:
                Members(ref reader, shape);
                break;
            case JsonTokenType.StartArray:
                Elements(ref reader, shape);
                break;
            default:
                writer.WriteRawValue(Raw(ref reader), skipInputValidation: true);
                break;
        }
    }

    /// <summary>The bytes of the token that the reader stands on, quotes and escapes as Jira wrote them.</summary>
    public ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        _source[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];

    // People's own documents hold members of any name: none of them is ours to leave out.
    private void Whole(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        writer.WriteRawValue(_source[start..(int)reader.BytesConsumed], skipInputValidation: true);
    }

    private void Members(ref Utf8JsonReader reader, Shape shape)
    {
        var start = reader;
        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("avatarUrls"u8))
            {
                Pictures(ref reader, shape.Member(ref reader) is not null && Pruning.IsPerson(start));
            }
            else if (shape.Member(ref reader) is { } inner)
            {
                Name(ref reader);
                reader.Read();
                Value(ref reader, inner);
            }
            else
            {
                reader.Skip();
            }
        }

        writer.WriteEndObject();
    }

    private void Elements(ref Utf8JsonReader reader, Shape shape)
    {
        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Value(ref reader, shape);
        }

        writer.WriteEndArray();
    }

    private void Name(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            writer.WritePropertyName(reader.ValueSpan);
            return;
        }

        Span<byte> plain = reader.ValueSpan.Length <= 512 ? stackalloc byte[512] : throw new JsonException("A member's name is too long.");
        writer.WritePropertyName(plain[..reader.CopyString(plain)]);
    }

    // {"48x48": address, …}: one size is enough, and only addresses that a browser may load without Jira's token.
    private void Pictures(ref Utf8JsonReader reader, bool wanted)
    {
        reader.Read();
        if (!wanted || reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        writer.WriteStartObject("avatarUrls"u8);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var taken = reader.ValueTextEquals("48x48"u8);
            reader.Read();
            if (taken && reader.TokenType == JsonTokenType.String
                && (reader.ValueSpan.StartsWith("https://"u8) || reader.ValueSpan.StartsWith("http://"u8)))
            {
                writer.WritePropertyName("48x48"u8);
                writer.WriteRawValue(Raw(ref reader), skipInputValidation: true);
            }
            else
            {
                reader.Skip();
            }
        }

        writer.WriteEndObject();
    }
}
