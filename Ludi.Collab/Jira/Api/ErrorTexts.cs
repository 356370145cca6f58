using System.Text.Json;

namespace Ludi.Collab.Jira.Api;

/// <summary>Where the texts of an error body lie in it; no text is copied before <see cref="Write"/>.</summary>
internal sealed class ErrorTexts
{
    private readonly List<Range> _messages = [];
    private readonly Dictionary<string, Range> _fields = [];

    /// <summary>Takes the string that the reader stands on.</summary>
    public void AddMessage(ref Utf8JsonReader reader)
    {
        if (_messages.Count < JiraErrors.MaxTexts && reader.ValueSpan.Length > 0)
        {
            _messages.Add(Place(ref reader));
        }
    }

    /// <summary>Takes the string that the reader stands on as what is wrong with a field; the first one counts.</summary>
    public void AddField(string field, ref Utf8JsonReader reader)
    {
        if (_fields.Count < JiraErrors.MaxTexts)
        {
            _fields.TryAdd(field, Place(ref reader));
        }
    }

    public void Write(ReadOnlySpan<byte> body, WipedBytes bytes)
    {
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteStartArray("messages");
        foreach (var message in _messages)
        {
            json.WriteRawValue(body[message], skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteStartObject("errors");
        foreach (var (field, text) in _fields)
        {
            json.WritePropertyName(field);
            json.WriteRawValue(body[text], skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>The string with its quotes, as it stands in the body.</summary>
    private static Range Place(ref Utf8JsonReader reader) => (int)reader.TokenStartIndex..(int)reader.BytesConsumed;
}
