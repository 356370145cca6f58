using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>Some of a list: components, versions, options.</summary>
internal sealed class ChoicesKind(string items, string noun, Func<FieldUse, IEnumerable<Named>> choices) : ListKind<Named>
{
    /// <summary>The custom type's key: a list unless said otherwise.</summary>
    public string Style { get; init; } = CustomKeys.MultiSelect;

    /// <inheritdoc />
    public override string? Items => items;

    /// <inheritdoc />
    public override string? CustomKey => Style;

    /// <inheritdoc />
    public override IEnumerable<Named>? Choices(FieldUse use) => choices(use);

    /// <inheritdoc />
    protected override Parsed ReadOne(JsonNode? json, FieldUse use) => ChoiceKind.Pick(json, noun, choices(use));

    /// <inheritdoc />
    protected override JsonNode? ShowOne(Named value, ShapeBook shapes) => shapes.Named(value);

    /// <inheritdoc />
    protected override string IdOf(Named value) => value.Id;

    /// <inheritdoc />
    protected override string TextOf(Named value) => value.Name;

    /// <inheritdoc />
    protected override IEnumerable<string> TermsOf(Named value) => ChoiceKind.TermsOf(value);
}
