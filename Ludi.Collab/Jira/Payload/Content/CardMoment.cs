using System.Text.Json;
using Ludi.Collab.Jira.Sync.Polling;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>When an issue was last changed in Jira, as its card says it.</summary>
internal static class CardMoment
{
    /// <summary>In epoch milliseconds; null where the card does not say.</summary>
    public static long? Of(ReadOnlySpan<byte> card)
    {
        var reader = new Utf8JsonReader(card);
        return Enter(ref reader, "fields"u8) && Enter(ref reader, "updated"u8) && reader.TokenType is JsonTokenType.String
            ? PollAnswer.Moment(reader.GetString())
            : null;
    }

    // To the value of a member of the object that comes next, or that the reader stands on.
    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        if (reader.TokenType is JsonTokenType.None)
        {
            reader.Read();
        }

        while (reader.TokenType is not JsonTokenType.None && reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(member);
            reader.Read();
            if (found)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
