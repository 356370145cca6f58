using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Rich text: an Atlassian Document, kept node for node as it was written.</summary>
internal sealed class DocumentKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "string";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.TextArea;

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => JqlOperators.Text;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        return json is not JsonObject document
            ? Parsed.Refuse("Operation value must be an Atlassian Document (see the Atlassian Document Format)")
            : DocumentRules.Judge(document) is { } error ? Parsed.Refuse(error) : new(document.DeepClone());
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => ((JsonObject)value).DeepClone();

    /// <inheritdoc />
    public override string Text(object value) => DocumentText.Of((JsonObject)value);
}
