using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Finished markup. Made from interpolated text whose holes are encoded unless they are markup themselves.</summary>
internal sealed class Html(string text)
{
    /// <summary>No markup.</summary>
    public static readonly Html Nothing = new("");

    /// <summary>Markup with encoded holes.</summary>
    public static Html Of(Builder builder) => new(builder.ToString());

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    /// <inheritdoc />
    public override string ToString() => text;

    /// <summary>Collects literal parts as they are and holes encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Builder(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 32));

        /// <summary>Adds markup from the source.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal);

        /// <summary>Adds finished markup.</summary>
        public void AppendFormatted(Html html) => _text.Append(html);

        /// <summary>Adds text, encoded.</summary>
        public void AppendFormatted<T>(T value) => _text.Append(HtmlEncoder.Default.Encode(value?.ToString() ?? ""));

        /// <inheritdoc />
        public override string ToString() => _text.ToString();
    }
}
