using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The place in the backlog: a word that sorts; never set as a field.</summary>
internal sealed class RankKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "any";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.Rank;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => Parsed.Refuse("Rank is set through the rank API.");

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => (string)value;

    /// <inheritdoc />
    public override string Text(object value) => (string)value;
}
