using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>An option, and one of the options below it; the second may be left out, the first may not.</summary>
internal sealed class CascadingKind(IReadOnlyList<Option> options) : FieldKind
{
    /// <inheritdoc />
    public override string Type => "option-with-child";

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.CascadingSelect;

    /// <inheritdoc />
    public override IEnumerable<Named>? Choices(FieldUse use) => options;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        var parent = ChoiceKind.Pick(json, ChoiceKind.OptionNoun, options);
        if (parent.Value is not Option chosen || ((JsonObject)json)["child"] is not { } below)
        {
            return parent.Value is Option alone ? new(new Cascade(alone, null)) : parent;
        }

        var child = ChoiceKind.Pick(below, ChoiceKind.OptionNoun, chosen.Children);
        return child.Error is null ? new(new Cascade(chosen, (Option)child.Value!)) : child;
    }

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes)
    {
        var (parent, child) = (Cascade)value;
        var shape = shapes.Named(parent);
        if (child is not null)
        {
            shape["child"] = shapes.Named(child);
        }

        return shape;
    }

    /// <inheritdoc />
    public override string? Id(object value) => $"Parent values: {((Cascade)value).Parent.Id}{Below((Cascade)value, child => child.Id)}";

    /// <inheritdoc />
    public override string Text(object value) => $"Parent values: {((Cascade)value).Parent.Name}({((Cascade)value).Parent.Id}){Below((Cascade)value, child => $"{child.Name}({child.Id})")}";

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value)
    {
        var (parent, child) = (Cascade)value;
        return child is null ? [parent.Name, parent.Id] : [parent.Name, parent.Id, child.Name, child.Id];
    }

    private static string Below(Cascade value, Func<Option, string> show) => value.Child is null ? "" : $"Level 1 values: {show(value.Child)}";
}
