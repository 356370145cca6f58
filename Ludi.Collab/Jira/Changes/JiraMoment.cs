using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Jira's timestamps, whose offsets come with a colon, without one, or as Z (JIRA.md §4.1).</summary>
internal static class JiraMoment
{
    private const int Shortest = 17;
    private const int Longest = 40;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz"];

    /// <summary>The moment that a value is, null where it is none. Nothing is made of texts that do not look like one.</summary>
    public static DateTimeOffset? Of(JsonElement value)
    {
        var bytes = value.ValueKind is JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(value)[1..^1] : default;
        if (bytes.Length is < Shortest or > Longest || bytes[10] != 'T' || bytes[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(bytes).Replace("Z", "+00:00", StringComparison.Ordinal);
        if (text[^5] is '+' or '-')
        {
            text = text.Insert(text.Length - 2, ":");
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }
}
