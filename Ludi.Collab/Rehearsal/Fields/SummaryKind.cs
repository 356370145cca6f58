using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The summary: one line, never empty, at most 255 characters.</summary>
internal sealed class SummaryKind : FieldKind
{
    private const int Longest = 255;

    /// <inheritdoc />
    public override string Type => "string";

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Text;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is not null && json.GetValueKind() != JsonValueKind.String)
        {
            return Parsed.Refuse("Operation value must be a string");
        }

        var text = json?.GetValue<string>() ?? "";
        return text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => Parsed.Refuse("You must specify a summary of the issue."),
            _ when text.AsSpan().IndexOfAny('\n', '\r') >= 0 => Parsed.Refuse("The summary is invalid because it contains newline characters."),
            _ when text.Length > Longest => Parsed.Refuse("Summary must be less than 255 characters."),
            _ => new(text.Trim()),
        };
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => (string)value;

    /// <inheritdoc />
    public override string Text(object value) => (string)value;
}
