using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Rich text as Data Center has it: a string of wiki markup, and never a document.</summary>
internal sealed class WikiKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "string";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.TextArea;

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Text;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => json switch
    {
        null => Parsed.Clear,
        _ when json.GetValueKind() != JsonValueKind.String => Parsed.Refuse("Operation value must be a string"),
        _ when json.GetValue<string>().Length > WikiText.Longest => Parsed.Refuse("The entered text is too long. It exceeds the allowed limit of 32,767 characters."),
        _ => json.GetValue<string>() is { Length: > 0 } text ? new(text) : Parsed.Clear,
    };

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => (string)value;

    /// <inheritdoc />
    public override string Text(object value) => (string)value;
}
