using System.Globalization;
using System.Text;

namespace Ludi.Collab.Accounts.Rules;

/// <summary>What may be the name of a person, an organisation, a guest or a board: one visible line of at most 80 characters.</summary>
internal static class PlainName
{
    public const int MaxLength = 80;

    /// <summary>The form in which names are stored: without blanks around them.</summary>
    public static string Of(string name) => name.Trim();

    /// <summary>Whether this can be a name once it is trimmed.</summary>
    public static bool Fits(string? name)
    {
        var trimmed = name?.Trim() ?? string.Empty;
        if (trimmed.Length is 0 or > MaxLength)
        {
            return false;
        }

        var visible = false;
        foreach (var rune in trimmed.EnumerateRunes())
        {
            if (Breaks(rune))
            {
                return false;
            }

            visible |= Shows(rune);
        }

        return visible;
    }

    // Control characters, line breaks, halves of a pair (read as U+FFFD), and what turns the direction of all text after it.
    private static bool Breaks(Rune rune) =>
        rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool Shows(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned);
}
