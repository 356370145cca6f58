using System.Buffers;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Payload.Projection;

/// <summary>Where an issue's state on a board came from (B1).</summary>
internal enum IssueSource
{
    /// <summary>Read because somebody opened the board or asked for it.</summary>
    Read,

    /// <summary>Changed from here.</summary>
    Edit,

    /// <summary>Read because a webhook told of a change.</summary>
    Webhook,

    /// <summary>Read because asking for changes found one.</summary>
    Poll,
}

/// <summary>What a card says besides Jira's own.</summary>
/// <param name="Url">The site's address for people.</param>
/// <param name="Points">The story point field's id, null: the project has none.</param>
internal sealed record CardFacts(string Url, string? Points, DateTimeOffset ReadAt, IssueSource Source);

/// <summary>
/// Turns an issue as Jira gives it into a card as boards show it: {id, key, url, points, readAt, source, movedFrom?,
/// fields}, the fields those that were asked for, pruned. SPEC: J5–J8, J39.
/// </summary>
internal static class IssueProjection
{
    /// <summary>Writes the card. False: this is no issue, and what was written has to be thrown away.</summary>
    /// <param name="before">The card so far: it tells whether the issue was moved.</param>
    public static bool Write(IssueSlice issue, CardFacts facts, Shape fields, WipedBuffer into, ReadOnlySpan<byte> before = default)
    {
        try
        {
            using var writer = new Utf8JsonWriter(into, JsonCopy.Options);
            var copy = new JsonCopy(issue.Utf8.Span, writer);
            writer.WriteStartObject();
            writer.WriteString("id"u8, issue.Id);
            Key(copy, issue, facts, writer);
            writer.WriteString("points"u8, facts.Points);
            writer.WriteNumber("readAt"u8, facts.ReadAt.ToUnixTimeMilliseconds());
            writer.WriteString("source"u8, NameOf(facts.Source));
            Moved(copy, issue, before, writer);
            writer.WritePropertyName("fields"u8);
            var reader = new Utf8JsonReader(issue.Utf8.Span, JsonCopy.Reading);
            if (!Find(ref reader, "fields"u8, JsonTokenType.StartObject))
            {
                return false;
            }

            copy.Value(ref reader, fields);
            writer.WriteEndObject();
            return true;
        }
        catch (Exception failure) when (Json.IsNonsense(failure))
        {
            return false;
        }
    }

    private static void Key(JsonCopy copy, IssueSlice issue, CardFacts facts, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(issue.Utf8.Span, JsonCopy.Reading);
        if (!Find(ref reader, "key"u8, JsonTokenType.String))
        {
            throw new JsonException("An issue without a key.");
        }

        var key = copy.Raw(ref reader);
        writer.WritePropertyName("key"u8);
        writer.WriteRawValue(key, skipInputValidation: true);
        writer.WritePropertyName("url"u8);
        using var url = new WipedBuffer(256);
        url.Write("\""u8);
        url.Write(JsonEncodedText.Encode(facts.Url.TrimEnd('/') + "/browse/", JsonCopy.Options.Encoder).EncodedUtf8Bytes);
        url.Write(key[1..]);
        writer.WriteRawValue(url.Span, skipInputValidation: true);
    }

    // An issue that changed its project has another key; the card remembers the former one while it lives.
    private static void Moved(JsonCopy copy, IssueSlice issue, ReadOnlySpan<byte> before, Utf8JsonWriter writer)
    {
        var now = new Utf8JsonReader(issue.Utf8.Span, JsonCopy.Reading);
        var old = new Utf8JsonReader(before, JsonCopy.Reading);
        if (before.IsEmpty || !Find(ref now, "key"u8, JsonTokenType.String) || !Find(ref old, "key"u8, JsonTokenType.String))
        {
            return;
        }

        var former = before[(int)old.TokenStartIndex..(int)old.BytesConsumed];
        if (former.SequenceEqual(copy.Raw(ref now)))
        {
            old = new Utf8JsonReader(before, JsonCopy.Reading);
            if (!Find(ref old, "movedFrom"u8, JsonTokenType.String))
            {
                return;
            }

            former = before[(int)old.TokenStartIndex..(int)old.BytesConsumed];
        }

        writer.WritePropertyName("movedFrom"u8);
        writer.WriteRawValue(former, skipInputValidation: true);
    }

    private static bool Find(ref Utf8JsonReader reader, ReadOnlySpan<byte> member, JsonTokenType kind)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(member);
            reader.Read();
            if (found && reader.TokenType == kind)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static ReadOnlySpan<byte> NameOf(IssueSource source) => source switch
    {
        IssueSource.Edit => "edit"u8,
        IssueSource.Webhook => "webhook"u8,
        IssueSource.Poll => "poll"u8,
        _ => "read"u8,
    };
}
