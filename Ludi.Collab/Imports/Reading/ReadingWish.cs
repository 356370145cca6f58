using System.Text;

namespace Ludi.Collab.Imports.Reading;

/// <summary>What a person says about a file instead of having it found; null: it is to be found.</summary>
internal sealed record ReadingWish(Encoding? Encoding = null, char? Delimiter = null, bool? Header = null)
{
    /// <summary>The wish in the words of a request; null: it names what we do not have.</summary>
    public static ReadingWish? Of(string? encoding, string? delimiter, bool? header)
    {
        var named = string.IsNullOrEmpty(encoding) ? null : TextEncodings.Named(encoding);
        var between = delimiter is { Length: 1 } && Delimiters.All.Contains(delimiter[0]) ? delimiter[0] : (char?)null;
        return (named is null && !string.IsNullOrEmpty(encoding)) || (between is null && !string.IsNullOrEmpty(delimiter))
            ? null
            : new ReadingWish(named, between, header);
    }
}
