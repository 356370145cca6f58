using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>A project's issues, newest change first, a page at a time.</summary>
internal static class ProjectPage
{
    private const int PageSize = 50;

    /// <summary>The page.</summary>
    public static IResult Show(Frame frame, string key, int page)
    {
        if (frame.Site.FindProject(key, frame.Person) is not { } project)
        {
            return frame.Page("Not found", Html.Of($"""<main class="wide"><section class="card"><h1>No such project</h1><p>{key} does not exist, or {frame.Person.Name} may not see it.</p></section></main>"""), 404);
        }

        var all = frame.Site.Issues.Where(issue => issue.Project == project && Site.CanSee(frame.Person, issue)).OrderByDescending(issue => issue.Updated).ToList();
        var last = Math.Max(0, (all.Count - 1) / PageSize);
        var number = Math.Clamp(page, 0, last);
        return frame.Page(project.Name, Html.Of($"""
            <main class="wide"><h1>{project.Name}</h1><p class="fine">{project.Description} {all.Count} issues that {frame.Person.Name} may see.</p>
            <div class="card"><table class="issues"><thead><tr><th>Key</th><th>Summary</th><th>Status</th><th>Assignee</th><th>Priority</th><th>Points</th></tr></thead>
            <tbody>{Html.Join(all.Skip(number * PageSize).Take(PageSize).Select(issue => Row(frame, issue)))}</tbody></table></div>
            <p class="pager">{Link(project, frame, number - 1, last, "← Newer")} Page {number + 1} of {last + 1} {Link(project, frame, number + 1, last, "Older →")}</p></main>
            """));
    }

    private static Html Row(Frame frame, Issue issue) => Html.Of($"""
        <tr><td class="nowrap">{Frame.TypeMark(issue.Type)} <a href="{frame.Site.Path}/browse/{issue.Key}">{issue.Key}</a></td><td>{issue.Summary}</td>
        <td>{Frame.Lozenge(issue.Status)}</td><td>{Frame.Name(issue.Values.GetValueOrDefault("assignee") as Person)}</td>
        <td>{(issue.Values.GetValueOrDefault("priority") as Priority)?.Name}</td><td>{issue.Values.GetValueOrDefault(issue.Project.PointsField)}</td></tr>
        """);

    private static Html Link(Project project, Frame frame, int number, int last, string label) => number < 0 || number > last
        ? Html.Nothing
        : Html.Of($"""<a href="{frame.Site.Path}/projects/{project.Key}?page={number}">{label}</a>""");
}
