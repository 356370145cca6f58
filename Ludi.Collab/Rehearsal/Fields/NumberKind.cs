using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A number; story points are one, under a key that depends on the project's style.</summary>
internal sealed class NumberKind(string customKey = CustomKeys.Float) : FieldKind
{
    private const double Largest = 100_000_000_000_000;

    /// <inheritdoc />
    public override string Type => "number";

    /// <inheritdoc />
    public override string? CustomKey => customKey;

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Ordered;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => json switch
    {
        null => Parsed.Clear,
        _ when json.GetValueKind() != JsonValueKind.Number => Parsed.Refuse("Operation value must be a number"),
        _ when Math.Abs(json.GetValue<double>()) > Largest => Parsed.Refuse("The number is out of range."),
        _ => new(json.GetValue<double>()),
    };

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => JsonNode.Parse(Written((double)value));

    /// <inheritdoc />
    public override string Text(object value) => ((double)value).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override IComparable Order(object value) => (double)value;

    /// <summary>Jira writes 3 as 3.0.</summary>
    public static string Written(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < Largest
            ? value.ToString("0.0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
}
