namespace Ludi.Collab.Imports.Reading;

/// <summary>Knows files that are no text, so that nobody gets a board full of signs.</summary>
internal static class ForeignFiles
{
    private const int Looked = 4096;

    /// <summary>Why a file is not read at all, null: it may be a table.</summary>
    public static string? ObjectionTo(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => "There is nothing in this file.",
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => "This is a workbook or an archive. Save its table as CSV first.",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "This is a PDF. Export the table as CSV instead.",
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "This file is UTF-32. Save it as UTF-8.",
        _ when IsBinary(bytes) => "This file is no text.",
        _ => null,
    };

    // UTF-16 has a zero in about every second byte of Latin text, and never two characters 0 in a row.
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        return head.IndexOf("\0\0\0\0"u8) >= 0;
    }
}
