using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>A set of values in the order they were given, with the verbs add, set and remove; an empty one is unset.</summary>
internal abstract class ListKind<T> : FieldKind
    where T : class
{
    /// <inheritdoc />
    public sealed override string Type => "array";

    /// <inheritdoc />
    public sealed override IReadOnlyList<string> Operations => ["add", "set", "remove"];

    /// <inheritdoc />
    public sealed override Parsed Read(JsonNode? json, FieldUse use)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json is not JsonArray array)
        {
            return Parsed.Refuse("data was not an array");
        }

        var values = new List<T>();
        foreach (var item in array)
        {
            var one = ReadOne(item, use);
            if (one.Error is not null)
            {
                return one;
            }

            if (one.Value is T value && !values.Contains(value))
            {
                values.Add(value);
            }
        }

        return Of(values);
    }

    /// <inheritdoc />
    public sealed override Parsed Apply(string verb, object? before, JsonNode? operand, FieldUse use)
    {
        if (verb is not ("add" or "remove"))
        {
            return base.Apply(verb, before, operand, use);
        }

        var one = ReadOne(operand, use);
        if (one.Error is not null || one.Value is not T value)
        {
            return one;
        }

        var others = ((IReadOnlyList<T>?)before ?? []).Where(existing => !existing.Equals(value));
        return Of(verb == "add" ? [.. (IReadOnlyList<T>?)before ?? [], .. Missing(before, value)] : [.. others]);
    }

    /// <inheritdoc />
    public sealed override JsonNode? Show(object value, ShapeBook shapes) =>
        new JsonArray([.. ((IReadOnlyList<T>)value).Select(one => ShowOne(one, shapes))]);

    /// <inheritdoc />
    public override string? Id(object value) => string.Join(", ", ((IReadOnlyList<T>)value).Select(IdOf));

    /// <inheritdoc />
    public override string Text(object value) => string.Join(", ", ((IReadOnlyList<T>)value).Select(TextOf));

    /// <inheritdoc />
    public sealed override IEnumerable<string> Terms(object value) => ((IReadOnlyList<T>)value).SelectMany(TermsOf);

    /// <summary>Reads one item.</summary>
    protected abstract Parsed ReadOne(JsonNode? json, FieldUse use);

    /// <summary>Shows one item.</summary>
    protected abstract JsonNode? ShowOne(T value, ShapeBook shapes);

    /// <summary>An item's id.</summary>
    protected abstract string IdOf(T value);

    /// <summary>An item's text.</summary>
    protected abstract string TextOf(T value);

    /// <summary>What JQL may call an item.</summary>
    protected abstract IEnumerable<string> TermsOf(T value);

    private static IEnumerable<T> Missing(object? before, T value) =>
        ((IReadOnlyList<T>?)before)?.Contains(value) == true ? [] : [value];

    private static Parsed Of(List<T> values) => values.Count == 0 ? Parsed.Clear : new(values);
}
