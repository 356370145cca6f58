using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>The estimates of an issue in Jira's periods; what a write does not name keeps its value.</summary>
internal sealed class TimeTrackingKind : FieldKind
{
    /// <inheritdoc />
    public override string Type => "timetracking";

    /// <inheritdoc />
    public override IReadOnlyList<string> Operations => ["set", "edit"];

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use) => Change(use.Issue?.Values.GetValueOrDefault("timetracking"), json);

    /// <inheritdoc />
    public override Parsed Apply(string verb, object? before, JsonNode? operand, FieldUse use) => Change(before, operand);

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes)
    {
        var (original, remaining) = (Estimates)value;
        var shape = new JsonObject();
        foreach (var (name, seconds) in new[] { ("originalEstimate", original), ("remainingEstimate", remaining) })
        {
            if (seconds is { } known)
            {
                shape[name] = WorkPeriod.Write(known);
                shape[name + "Seconds"] = known;
            }
        }

        return shape;
    }

    /// <inheritdoc />
    public override string Text(object value)
    {
        var (original, remaining) = (Estimates)value;
        return $"{(original is { } first ? WorkPeriod.Write(first) : "none")}, {(remaining is { } left ? WorkPeriod.Write(left) : "none")} left";
    }

    private static Parsed Change(object? before, JsonNode? json)
    {
        if (json is null)
        {
            return Parsed.Clear;
        }

        if (json is not JsonObject wanted)
        {
            return Parsed.Refuse("data was not an object");
        }

        var (original, remaining) = before as Estimates ?? new(null, null);
        return !Take(wanted, "originalEstimate", ref original) ? Parsed.Refuse("The original estimate specified is not valid.")
            : !Take(wanted, "remainingEstimate", ref remaining) ? Parsed.Refuse("The remaining estimate specified is not valid.")
            : original is null && remaining is null ? Parsed.Clear
            : new(new Estimates(original ?? remaining, remaining ?? original));
    }

    private static bool Take(JsonObject wanted, string name, ref int? seconds)
    {
        if (wanted.TryGetPropertyValue(name, out var value))
        {
            seconds = value is not null && value.GetValueKind() == JsonValueKind.String ? WorkPeriod.Read(value.GetValue<string>()) : null;
            return seconds is not null || value is null;
        }

        return true;
    }
}
