using System.Net;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>The values one may mean when writing JQL.</summary>
internal static class JqlSuggestions
{
    /// <summary>Value and label of each, as far as the caller may know.</summary>
    public static IEnumerable<(string Value, string Label)> Of(Call call, JqlField field) => field.Kind switch
    {
        PersonKind or PeopleKind => call.Site.People.Where(person => person.Active).Select(person => (person.AccountId, person.Name)),
        LabelsKind => Labels(call).Select(label => (label, label)),
        SprintKind => call.Site.Sprints.Where(sprint => sprint.Board.Project.Allows(call.Person, Permission.Browse)).Select(sprint => (sprint.Id, sprint.Name)),
        StatusCategoryKind => StatusCategory.All.Select(category => (Quote(category.Name), category.Name)),
        _ => (new JqlDomain(call.Site, call.Person).Choices(field.Kind) ?? []).Select(choice => choice is Project project
            ? (project.Key, $"{project.Name} ({project.Key})")
            : (Quote(choice.Name), choice.Name)).Distinct(),
    };

    /// <summary>Every label on issues the caller may see.</summary>
    public static IReadOnlyList<string> Labels(Call call) =>
    [
        .. call.Site.Issues.Where(issue => Site.CanSee(call.Person, issue))
            .SelectMany(issue => issue.Values.GetValueOrDefault("labels") as IReadOnlyList<string> ?? [])
            .Distinct().Order(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The label as HTML, with what was typed in bold.</summary>
    public static string Mark(string label, string typed)
    {
        var at = typed.Length == 0 ? -1 : label.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? WebUtility.HtmlEncode(label)
            : $"{WebUtility.HtmlEncode(label[..at])}<b>{WebUtility.HtmlEncode(label.Substring(at, typed.Length))}</b>{WebUtility.HtmlEncode(label[(at + typed.Length)..])}";
    }

    private static string Quote(string name) => name.All(char.IsLetterOrDigit) ? name : $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
