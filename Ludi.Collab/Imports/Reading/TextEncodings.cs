using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Ludi.Collab.Imports.Reading;

/// <summary>Finds in which encoding a text is: by its mark, by its zeros, by being valid UTF-8, else by how often its bytes occur in the world's languages.</summary>
internal static class TextEncodings
{
    private const int Looked = 1024 * 1024;
    private const float Sure = 0.8f;

    private static readonly EncodingProvider Pages = CodePagesEncodingProvider.Instance;

    private static readonly Encoding Western = Pages.GetEncoding(1252)!;

    /// <summary>The names that a person can choose from.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "shift_jis", "gb18030", "big5", "euc-kr"];

    /// <summary>The encoding of a name, null: it is none of ours.</summary>
    public static Encoding? Named(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => Names.Contains(name) ? Pages.GetEncoding(name) : null,
    };

    /// <summary>The name of an encoding, as people choose it.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "utf-8",
        1200 => "utf-16le",
        1201 => "utf-16be",
        _ => encoding.WebName,
    };

    /// <summary>The encoding of a text.</summary>
    public static Encoding Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => ByZeros(bytes) ?? (Utf8.IsValid(bytes) ? Encoding.UTF8 : ByLanguage(bytes)),
    };

    // Commas, quotes and line ends have a zero beside them in UTF-16, in every language.
    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd, pairs) = (0, 0, Math.Min(bytes.Length, Looked) / 2);
        for (var at = 0; at < pairs; at++)
        {
            even += bytes[2 * at] is 0 ? 1 : 0;
            odd += bytes[(2 * at) + 1] is 0 ? 1 : 0;
        }

        return odd > pairs / 20 && odd > 4 * even ? Encoding.Unicode
            : even > pairs / 20 && even > 4 * odd ? Encoding.BigEndianUnicode
            : null;
    }

    // A guess counts only where it is sure and of another script: among Latin ones the usual one is right more often than a guess.
    private static Encoding ByLanguage(ReadOnlySpan<byte> bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Looked)].ToArray()).Detected;
        var known = found is { Confidence: >= Sure, EncodingName: { } name } ? Named(name.ToLowerInvariant()) : null;
        return known is null || known.CodePage is 1250 or 65001 or 1200 or 1201 ? Western : known;
    }
}
