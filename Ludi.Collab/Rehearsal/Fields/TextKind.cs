using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>One line of text; custom fields may also be links.</summary>
internal sealed class TextKind(bool link = false) : FieldKind
{
    private const int Longest = 255;

    /// <summary>The custom type's key, where it is neither plain text nor a link.</summary>
    public string? Style { get; init; }

    /// <inheritdoc />
    public override string Type => "string";

    /// <inheritdoc />
    public override string? CustomKey => Style ?? (link ? CustomKeys.Url : CustomKeys.TextField);

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Text;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json.GetValueKind() != JsonValueKind.String)
        {
            return Parsed.Refuse("Operation value must be a string");
        }

        var text = json.GetValue<string>().Trim();
        return text switch
        {
            "" => Parsed.Clear,
            _ when text.Length > Longest => Parsed.Refuse("The entered text is too long. It exceeds the allowed limit of 255 characters."),
            _ when link && !Uri.TryCreate(text, UriKind.Absolute, out _) => Parsed.Refuse("Not a valid URL"),
            _ => new(text),
        };
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => (string)value;

    /// <inheritdoc />
    public override string Text(object value) => (string)value;
}
