using System.Globalization;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The forms beside an issue: its status, and the fields people change most.</summary>
internal static class IssueForm
{
    /// <summary>The forms, for whoever is looking; Jira says no where they may not.</summary>
    public static Html Of(Frame frame, Issue issue) => Html.Of($"""
        <form class="card edit" method="post" action="{frame.Site.Path}/browse/{issue.Key}">{frame.Seal()}
        <p class="state">{Frame.Lozenge(issue.Status)}</p>
        <label>Move to<select name="transition">{Frame.Choice("", "– stay –", true)}{Html.Join(Moves(frame, issue).Select(move => Frame.Choice(move.Id, $"{move.To.Name} ({move.Name})", false)))}</select></label>
        <label>Summary<input name="summary" value="{issue.Summary}" maxlength="255"></label>
        <label>Assignee<select name="assignee">{Frame.Choice("", "Unassigned", false)}{Html.Join(Assignable(issue).Select(person => Frame.Choice(person.AccountId, person.Name, person == (object?)issue.Values.GetValueOrDefault("assignee"))))}</select></label>
        <label>Priority<select name="priority">{Html.Join(frame.Site.Priorities.Select(priority => Frame.Choice(priority.Id, priority.Name, priority == (object?)issue.Values.GetValueOrDefault("priority"))))}</select></label>
        {Points(issue)}
        <label>New comment<textarea name="comment" rows="2"></textarea></label>
        <button class="primary">Save as {frame.Person.Name}</button></form>
        """);

    private static Html Points(Issue issue) => !issue.Type.Screen.Contains(issue.Project.PointsField)
        ? Html.Nothing
        : Html.Of($"""<label>Points<input name="points" inputmode="decimal" value="{(issue.Values.TryGetValue(issue.Project.PointsField, out var points) ? ((double)points).ToString(CultureInfo.InvariantCulture) : "")}"></label>""");

    private static IEnumerable<Transition> Moves(Frame frame, Issue issue) =>
        issue.Project.Allows(frame.Person, Permission.Transition) ? issue.Type.Workflow.From(issue.Status) : [];

    private static IEnumerable<Person> Assignable(Issue issue) =>
        issue.Project.Members.Keys.Where(person => issue.Project.Allows(person, Permission.Assignable) || person == (object?)issue.Values.GetValueOrDefault("assignee"));
}
