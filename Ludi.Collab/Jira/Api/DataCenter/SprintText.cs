using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// A sprint as a server writes it into an issue: "…Sprint@4ffcc813[id=1,…,name=Sprint 1,…]". Names in it are not
/// escaped, so nothing but the number is taken from it (JIRA.md §17.2).
/// </summary>
internal static class SprintText
{
    private const int MaxDigits = 18;

    /// <summary>The sprint's number, null: the text holds none.</summary>
    public static string? IdOf(JsonElement sprint)
    {
        if (sprint.ValueKind is not JsonValueKind.String)
        {
            return null;
        }

        var text = JsonMarshal.GetRawUtf8Value(sprint);
        for (var at = text.IndexOf("id="u8); at >= 0;)
        {
            var digits = text[(at + 3)..];
            var length = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (at > 0 && text[at - 1] is (byte)'[' or (byte)',' && length is > 0 and <= MaxDigits)
            {
                return Encoding.ASCII.GetString(digits[..length]);
            }

            var next = digits.IndexOf("id="u8);
            at = next < 0 ? -1 : at + 3 + next;
        }

        return null;
    }

    /// <summary>What the text says of the sprint's state, for where the sprint itself may not be read.</summary>
    public static ReadOnlySpan<byte> StateOf(JsonElement sprint)
    {
        var text = JsonMarshal.GetRawUtf8Value(sprint);
        return text.IndexOf("state=ACTIVE"u8) >= 0 ? "active"u8 : text.IndexOf("state=FUTURE"u8) >= 0 ? "future"u8 : "closed"u8;
    }
}
