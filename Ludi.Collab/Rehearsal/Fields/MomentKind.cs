using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>An instant, shown with the site's offset.</summary>
internal sealed class MomentKind : FieldKind
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <inheritdoc />
    public override string Type => "datetime";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.DateTime;

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Ordered;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        return json.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParseExact(json.GetValue<string>(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new(moment)
            : Parsed.Refuse("Operation value must be a string in the format 'yyyy-MM-dd'T'HH:mm:ss.SSSZ'");
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Moment((DateTimeOffset)value);

    /// <inheritdoc />
    public override string Text(object value) => ((DateTimeOffset)value).ToString("O", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override IComparable Order(object value) => ((DateTimeOffset)value).UtcDateTime;
}
