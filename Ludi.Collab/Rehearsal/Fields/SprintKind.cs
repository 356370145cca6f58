using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Fields;

/// <summary>All sprints an issue has been in; written as the number of the one it shall be in, null for the backlog.</summary>
internal sealed class SprintKind(string items = "json") : FieldKind
{
    /// <inheritdoc />
    public override string Type => "array";

    /// <inheritdoc />
    public override string? Items => items;

    /// <inheritdoc />
    public override string? CustomKey => CustomKeys.Sprint;

    /// <inheritdoc />
    public override Parsed Read(JsonNode? json, FieldUse use)
    {
        var closed = Closed(use.Issue?.Values.Values.OfType<IReadOnlyList<Sprint>>().FirstOrDefault());
        if (json is null)
        {
            return Of(closed);
        }

        if (!TryNumber(json, out var number))
        {
            return Parsed.Refuse("Number value expected as the Sprint id.");
        }

        var sprint = use.Site.Sprints.FirstOrDefault(s => s.Number == number);
        return sprint switch
        {
            null => Parsed.Refuse($"Sprint with id '{number}' does not exist or you do not have permission to view it."),
            { Open: false } => Parsed.Refuse("Issue can be assigned only active or future sprints."),
            _ => new((IReadOnlyList<Sprint>)[.. closed, sprint]),
        };
    }

    /// <summary>The value once the issue is in no open sprint any more.</summary>
    public static Parsed Of(IReadOnlyList<Sprint> sprints) => sprints.Count == 0 ? Parsed.Clear : new(sprints);

    /// <summary>The finished sprints among those of a value.</summary>
    public static IReadOnlyList<Sprint> Closed(object? value) => [.. ((IReadOnlyList<Sprint>?)value ?? []).Where(sprint => !sprint.Open)];

    /// <inheritdoc />
    public override JsonNode? Show(object value, ShapeBook shapes) =>
        new JsonArray([.. ((IReadOnlyList<Sprint>)value).Select(shapes.SprintInIssue)]);

    /// <inheritdoc />
    public override string? Id(object value) => string.Join(", ", ((IReadOnlyList<Sprint>)value).Select(s => s.Id));

    /// <inheritdoc />
    public override string Text(object value) => string.Join(", ", ((IReadOnlyList<Sprint>)value).Select(s => s.Name));

    /// <inheritdoc />
    public override IEnumerable<string> Terms(object value) => ((IReadOnlyList<Sprint>)value).SelectMany(ChoiceKind.TermsOf);

    private static bool TryNumber(JsonNode json, out int number)
    {
        number = 0;
        return json.GetValueKind() == JsonValueKind.Number && json.AsValue().TryGetValue(out number);
    }
}
