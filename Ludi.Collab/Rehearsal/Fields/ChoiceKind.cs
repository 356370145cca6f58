using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>One of a list, given by id or by name; options of select fields call their name "value".</summary>
internal sealed class ChoiceKind(string type, string noun, Func<FieldUse, IEnumerable<Named>> choices) : FieldKind
{
    /// <summary>False for status, project and the like, which are shown but never set as a field.</summary>
    public bool Settable { get; init; } = true;

    /// <inheritdoc />
    public override string Type => type;

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.Select;

    /// <inheritdoc />
    public override IReadOnlyList<string> Operations => Settable ? ["set"] : [];

    /// <inheritdoc />
    public override IReadOnlyList<string> Operators => type == "priority" ? JqlOperators.Ordered : JqlOperators.Equality;

    /// <inheritdoc />
    public override IEnumerable<Named>? Choices(FieldUse use) => choices(use);

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => json is null ? Parsed.Clear : Pick(json, noun, choices(use));

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) => shapes.Named((Named)value);

    /// <inheritdoc />
    public override string? Id(object value) => ((Named)value).Id;

    /// <inheritdoc />
    public override string Text(object value) => ((Named)value).Name;

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => TermsOf((Named)value);

    /// <inheritdoc />
    public override IComparable Order(object value) => value is Priority priority ? -priority.Rank : base.Order(value);

    /// <summary>What JQL may call a chosen thing; projects also go by their key.</summary>
    public static IEnumerable<string> TermsOf(Named named) =>
        named is Project project ? [project.Key, project.Name, project.Id] : [named.Name, named.Id];

    /// <summary>Finds what the request points at by id, name or value.</summary>
    public static Parsed Pick(JsonNode? json, string noun, IEnumerable<Named> choices)
    {
        if (json is not JsonObject chosen)
        {
            return Parsed.Refuse("data was not an object");
        }

        var id = chosen["id"] is { } node && node.GetValueKind() == JsonValueKind.Number ? node.ToJsonString() : chosen.Text("id");
        var name = chosen.Text("name") ?? chosen.Text("value");
        if (id is null && name is null)
        {
            return Parsed.Refuse($"Specify a valid 'id' or 'name' for {noun}");
        }

        var found = choices.FirstOrDefault(c => id is null ? string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase) : c.Id == id);
        return found is not null ? new(found) : Parsed.Refuse(id is null ? $"{noun} name '{name}' is not valid" : $"{noun} id '{id}' is not valid");
    }
}
