using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>One of a list, given by id or by name; options of select fields call their name "value".</summary>
internal sealed class ChoiceKind(string type, string noun, Func<FieldUse, IEnumerable<Named>> choices) : FieldKind
{
    /// <summary>What options are called in refusals.</summary>
    public const string OptionNoun = "Option";

    /// <summary>False for status, project and the like, which are shown but never set as a field.</summary>
    public bool Settable { get; init; } = true;

    /// <inheritdoc />
    public override string Type => type;

    /// <summary>The custom type's key: a select list unless said otherwise.</summary>
    public string Style { get; init; } = CustomKeys.Select;

    /// <inheritdoc />
    public override string? CustomKey => Style;

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
    public static IEnumerable<string> TermsOf(Named named) => named switch
    {
        Project project => [project.Key, project.Name, project.Id],
        Option option => [option.Name, option.Id, .. option.Children.SelectMany(TermsOf)],
        _ => [named.Name, named.Id],
    };

    /// <summary>Finds what the request points at: options by id or value, everything else by id or name. A disabled option is none.</summary>
    public static Parsed Pick(JsonNode? json, string noun, IEnumerable<Named> choices)
    {
        if (json is not JsonObject chosen)
        {
            return Parsed.Refuse("data was not an object");
        }

        var id = chosen["id"] is { } node && node.GetValueKind() == JsonValueKind.Number ? node.ToJsonString() : chosen.Text("id");
        var label = noun == OptionNoun ? "value" : "name";
        var name = chosen.Text(label);
        if (id is null && name is null)
        {
            return Parsed.Refuse(noun == OptionNoun ? "Could not find valid 'id' or 'value' in the Parent Option object." : $"Specify a valid 'id' or 'name' for {noun}");
        }

        var found = choices.FirstOrDefault(c => id is null ? string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase) : c.Id == id);
        return found is not (null or Option { Disabled: true }) ? new(found)
            : Parsed.Refuse(id is null ? $"{noun} {label} '{name}' is not valid" : $"{noun} id '{id}' is not valid");
    }
}
