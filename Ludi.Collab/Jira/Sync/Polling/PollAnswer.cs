using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Jira.Sync.Polling;

/// <summary>A page of what changed: numbers and moments, nothing else of Jira's answer.</summary>
internal sealed record PollAnswer(IReadOnlyList<ChangedIssue> Issues, string? NextPage)
{
    private const int LongestToken = 4096;

    /// <summary>Reads a page; null where it is none.</summary>
    public static PollAnswer? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            List<ChangedIssue> issues = [];
            string? token = null;
            var reader = new Utf8JsonReader(json);
            Demand(reader.Read() && reader.TokenType is JsonTokenType.StartObject);
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (isIssues, isToken) = (reader.ValueTextEquals("issues"u8), reader.ValueTextEquals("nextPageToken"u8));
                reader.Read();
                token = isToken && reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length <= LongestToken ? reader.GetString() : token;
                if (isIssues && reader.TokenType is JsonTokenType.StartArray)
                {
                    ReadIssues(ref reader, issues);
                }

                reader.Skip();
            }

            return new PollAnswer(issues, token);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Jira's form of a moment, in epoch milliseconds; null where it is none.</summary>
    public static long? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)
            ? moment.ToUnixTimeMilliseconds()
            : null;

    private static void ReadIssues(ref Utf8JsonReader reader, List<ChangedIssue> issues)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
        {
            string? id = null;
            long? updated = null;
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var (isId, isFields) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("fields"u8));
                reader.Read();
                id = isId && reader.TokenType is JsonTokenType.String ? Encoding.ASCII.GetString(reader.ValueSpan) : id;
                updated = isFields && reader.TokenType is JsonTokenType.StartObject ? Updated(reader) : updated;
                reader.Skip();
            }

            Demand(id is not null);
            issues.Add(new ChangedIssue(id!, updated));
        }
    }

    private static long? Updated(Utf8JsonReader fields)
    {
        long? updated = null;
        while (fields.Read() && fields.TokenType is JsonTokenType.PropertyName)
        {
            var found = fields.ValueTextEquals("updated"u8);
            fields.Read();
            updated = found && fields.TokenType is JsonTokenType.String ? Moment(fields.GetString()) : updated;
            fields.Skip();
        }

        return updated;
    }

    private static void Demand(bool met)
    {
        if (!met)
        {
            throw new JsonException("Not a page of a search.");
        }
    }
}
