using System.Buffers;

namespace Ludi.Collab.Imports.Export;

/// <summary>
/// Writes a cell of a CSV file so that it stays text everywhere. A spreadsheet takes a cell that begins with = + - @,
/// a tab or a line end for a formula and runs it; an apostrophe before it makes it words again. SPEC: I17, I18.
/// </summary>
internal static class CsvCell
{
    private const char Guard = '\'';

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t|\"\r\n'");

    /// <summary>The text with an apostrophe before it where a spreadsheet would run it.</summary>
    public static string Guarded(string text) => NeedsGuard(text) ? Guard + text : text;

    /// <summary>The text without the apostrophe that <see cref="Guarded"/> put before it.</summary>
    public static string Unguarded(string cell) => cell is [Guard, ..] && NeedsGuard(cell[1..]) ? cell[1..] : cell;

    /// <summary>The cell as it stands in a file: guarded, and in quotation marks where it needs them.</summary>
    public static string Written(string text)
    {
        var guarded = Guarded(text);
        return guarded.AsSpan().IndexOfAny(Special) < 0 && guarded.Trim() == guarded ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // What begins with apostrophes of its own gets one more, so that it comes back whole.
    // Full-width signs begin formulas too, in some spreadsheets of East Asia.
    private static bool NeedsGuard(string text) => text.AsSpan().TrimStart(Guard) is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
