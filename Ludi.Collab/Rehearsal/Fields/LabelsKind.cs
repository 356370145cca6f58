using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Labels: words without spaces that anyone may coin.</summary>
internal sealed class LabelsKind : ListKind<string>
{
    private const int Longest = 255;

    /// <inheritdoc />
    public override string? Items => "string";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.Labels;

    /// <inheritdoc />
    public override string? AutoComplete => "/rest/api/1.0/labels/suggest?query=";

    /// <inheritdoc />
    public override string? Id(object value) => "";

    /// <inheritdoc />
    public override string Text(object value) => string.Join(' ', (IReadOnlyList<string>)value);

    /// <inheritdoc />
    protected override Parsed ReadOne(JsonNode? json, FieldUse use)
    {
        if (json is null || json.GetValueKind() != JsonValueKind.String)
        {
            return Parsed.Refuse("string expected at index 0");
        }

        var label = json.GetValue<string>();
        return label switch
        {
            "" => Parsed.Refuse("The label '' is empty."),
            _ when label.Any(char.IsWhiteSpace) => Parsed.Refuse($"The label '{label}' contains spaces which is invalid."),
            _ when label.Length > Longest => Parsed.Refuse($"The label '{label}' exceeds the maximum length for a label of 255 characters."),
            _ => new(label),
        };
    }

    /// <inheritdoc />
    protected override JsonNode? ShowOne(string value, ShapeBook shapes) => value;

    /// <inheritdoc />
    protected override string IdOf(string value) => value;

    /// <inheritdoc />
    protected override string TextOf(string value) => value;

    /// <inheritdoc />
    protected override IEnumerable<string> TermsOf(string value) => [value];
}
