using System.Globalization;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>What values exist for a field as far as one caller may know.</summary>
internal sealed class JqlDomain(Site site, Person caller)
{
    /// <summary>The word to look for, or Jira's words for why the value is none.</summary>
    public (string Term, string? Problem) Resolve(JqlField field, string text)
    {
        switch (field.Kind)
        {
            case IssueKeyKind or ParentKind or EpicLinkKind:
                return site.Find(text, caller) is { } issue
                    ? (issue.Key, null)
                    : (text, site.IsDataCenter && text.All(char.IsAsciiDigit) ? $"A value with ID '{text}' does not exist for the field 'id'." : $"An issue with key '{text}' does not exist for field '{field.Name}'.");
            case PersonKind or PeopleKind:
                return (text, Known(site.People.SelectMany(PersonKind.TermsOf), field, text));
            case SprintKind:
                return (text, Known(site.Sprints.SelectMany(ChoiceKind.TermsOf), field, text));
            case StatusCategoryKind:
                return (text, Known(StatusCategory.All.SelectMany(c => field.Kind.Terms(c)), field, text));
            case var kind:
                return (text, Choices(kind) is { } choices ? Known(choices.SelectMany(ChoiceKind.TermsOf), field, text) : null);
        }
    }

    /// <summary>All values the caller could choose, or null where there is no list.</summary>
    public IEnumerable<Named>? Choices(FieldKind kind)
    {
        var uses = site.ProjectsFor(caller).SelectMany(project => project.Types.Select(type => new FieldUse(site, project, type, null, caller))).ToList();
        return uses.Count == 0 || kind.Choices(uses[0]) is null ? null : uses.SelectMany(use => kind.Choices(use)!).Distinct();
    }

    /// <summary>What to compare with, or null when the value does not fit the field.</summary>
    public JqlBound? Bound(JqlField field, JqlValue value, DateTimeOffset now) => field.Kind switch
    {
        NumberKind => double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number) : null,
        MomentKind => Moment(value, now, caller.Zone) is { } moment ? new(moment.UtcDateTime, TimeSpan.FromMinutes(1)) : null,
        DateKind => Moment(value, now, caller.Zone) is { } moment ? new(TimeZoneInfo.ConvertTime(moment, caller.Zone).Date, TimeSpan.FromDays(1)) : null,
        IssueKeyKind => site.Find(value.Text ?? "", caller) is { } issue ? new(field.Kind.Order(issue)) : null,
        _ => Choices(field.Kind)?.FirstOrDefault(choice => ChoiceKind.TermsOf(choice).Contains(value.Text, StringComparer.OrdinalIgnoreCase)) is { } choice
            ? new(field.Kind.Order(choice))
            : null,
    };

    /// <summary>Jira's words for a value that cannot be compared with.</summary>
    public static string Unfit(JqlField field, string text) => field.Kind is MomentKind or DateKind
        ? $"Date value '{text}' for field '{field.Name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."
        : $"The value '{text}' does not exist for the field '{field.Name}'.";

    private static DateTimeOffset? Moment(JqlValue value, DateTimeOffset now, TimeZoneInfo zone) =>
        value.Moment ?? (value.Text is null ? null : JqlDates.Read(value.Text, now, zone));

    private static string? Known(IEnumerable<string> terms, JqlField field, string text) =>
        terms.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : $"The value '{text}' does not exist for the field '{field.Name}'.";
}
