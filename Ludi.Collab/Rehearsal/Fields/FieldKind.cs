using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>What sort of values a field holds: how they are read, shown, compared and told in the history.</summary>
internal abstract class FieldKind
{
    /// <summary>The type in its schema.</summary>
    public abstract string Type { get; }

    /// <summary>The type of the items, where the type is array.</summary>
    public virtual string? Items => null;

    /// <summary>The custom field type's key; only custom fields show it.</summary>
    public virtual string? CustomKey => null;

    /// <summary>The verbs an update may use.</summary>
    public virtual IReadOnlyList<string> Operations => ["set"];

    /// <summary>The JQL operators it takes.</summary>
    public virtual IReadOnlyList<string> Operators => JqlOperators.Equality;

    /// <summary>The path of a suggestion service, where values are too many to list; one with a leading slash is Jira's own, closed to apps.</summary>
    public virtual string? AutoComplete => null;

    /// <summary>Reads the value of "set".</summary>
    public abstract Parsed Read(JsonNode? json, FieldUse use);

    /// <summary>Applies one verb to what is there.</summary>
    public virtual Parsed Apply(string verb, object? before, JsonNode? operand, FieldUse use) =>
        verb == "set" ? Read(operand, use) : Parsed.Refuse($"Field does not support update '{verb}'");

    /// <summary>The value as the API shows it.</summary>
    public abstract JsonNode? Show(object value, ShapeBook shapes);

    /// <summary>The value's id in the history, where it has one.</summary>
    public virtual string? Id(object value) => null;

    /// <summary>The value's text in the history and for sorting.</summary>
    public abstract string Text(object value);

    /// <summary>The words by which JQL may name the value: ids and names.</summary>
    public virtual IEnumerable<string> Terms(object value) => [Text(value)];

    /// <summary>What JQL orders and compares by.</summary>
    public virtual IComparable Order(object value) => Text(value).ToUpperInvariant();

    /// <summary>The values one may choose, or null where there is no list.</summary>
    public virtual IEnumerable<Sites.Named>? Choices(FieldUse use) => null;
}
