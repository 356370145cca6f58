using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>
/// What the fields say that most issues leave empty. It draws on chance of its own, so that everything else about an
/// issue stays what it is when a field is added here.
/// </summary>
internal sealed class SeedMoreValues(Site site, Project project, Draw draw, DateTimeOffset today)
{
    private const int Percent = 12;
    private static readonly string[] Words = ["pilot-2027", "storm-plan", "coach-groups", "night-crew", "peak-week", "quiet-season"];
    private static readonly string[] Lines = ["North 4", "Basin 2", "Inner harbour", "Ramp C"];
    private static readonly string[] Told = ["Ask the shift lead for the key.", "Done twice this week, see the log.", "Waits for calmer weather."];

    /// <summary>Gives some of the fields on the type's screen a value, where they have none.</summary>
    public void Fill(Dictionary<string, object> values, IssueType type)
    {
        foreach (var id in type.Screen.Where(id => id == "timetracking" || id == "versions" || Ours(id)))
        {
            if (draw.Chance(Percent) && !values.ContainsKey(id) && Make(site.Fields[id], type) is { } value)
            {
                values[id] = value;
            }
        }
    }

    /// <summary>A value for a field, or null where its kind cannot be made up.</summary>
    public object? Make(Field field, IssueType type) => field.Kind switch
    {
        TextKind { CustomKey: CustomKeys.Url } => $"https://design.example/{draw.Below(900) + 100}",
        TextKind => draw.Of(Lines),
        NumberKind => (double)(10 + draw.Below(900)),
        MomentKind => today.AddDays(draw.Below(60)).AddHours(6 + draw.Below(12)),
        DateKind => DateOnly.FromDateTime(today.UtcDateTime).AddDays(draw.Below(120)),
        DocumentKind => DocumentText.From(draw.Of(Told)),
        LabelsKind => OrNull(draw.Some(Words, 3)),
        PersonKind => draw.Of(People()),
        PeopleKind => OrNull(draw.Some(People(), 3)),
        CascadingKind => Cascade(field, type),
        ChoiceKind => draw.Of(Choices(field, type)),
        ChoicesKind => Choices(field, type) is { Count: > 0 } choices ? OrNull(draw.Some(choices, 3)) : null,
        GroupKind => draw.Of(site.Groups),
        TeamKind => draw.Of(site.Teams),
        TimeTrackingKind => new Estimates((1 + draw.Below(20)) * 3600, draw.Below(10) * 3600),
        _ => null,
    };

    private static bool Ours(string id) => SeedTeamFields.All.Contains(id) || SeedFields.More.Contains(id) || id is "customfield_10035" or "customfield_10036" or "customfield_10038" or "customfield_10039";

    private static object? OrNull<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : values;

    private Cascade Cascade(Field field, IssueType type)
    {
        var parent = (Option)draw.Of(Choices(field, type));
        return new(parent, draw.Chance(80) ? draw.Of(parent.Children) : null);
    }

    private List<Person> People() => [.. project.Members.Keys.Where(person => person.Active)];

    private List<Named> Choices(Field field, IssueType type) =>
        [.. field.Kind.Choices(new(site, project, type, null, project.Lead))!.Where(choice => choice is not Option { Disabled: true })];
}
