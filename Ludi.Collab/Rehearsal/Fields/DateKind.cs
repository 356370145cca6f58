using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A day without a zone.</summary>
internal sealed class DateKind : FieldKind
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc />
    public override string Type => "date";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.DatePicker;

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
            && DateOnly.TryParseExact(json.GetValue<string>(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day)
            : Parsed.Refuse("Operation value must be a string in the format 'yyyy-MM-dd'");
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => Text(value);

    /// <inheritdoc />
    public override string? Id(object value) => Text(value);

    /// <inheritdoc />
    public override string Text(object value) => ((DateOnly)value).ToString(Format, CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override IComparable Order(object value) => ((DateOnly)value).ToDateTime(TimeOnly.MinValue);
}
