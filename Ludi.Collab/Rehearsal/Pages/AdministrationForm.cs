using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Administration;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The administrator's form beside an issue: move it to another project, hide it from most, or delete it.</summary>
internal static class AdministrationForm
{
    /// <summary>The form; nothing for those who do not administer the project.</summary>
    public static Html Of(Frame frame, Issue issue) => !issue.Project.Allows(frame.Person, Permission.AdministerProject) ? Html.Nothing : Html.Of($"""
        <form class="card edit" method="post" action="{frame.Site.Path}/browse/{issue.Key}/administration">{frame.Seal()}
        <p class="state">Administration</p>
        <label>Project<select name="project">{Html.Join(frame.Site.ProjectsFor(frame.Person).Where(project => project != issue.Project).Select(project => Frame.Choice(project.Key, project.Name, false)))}</select></label>
        <button name="action" value="move">Move to this project</button>
        {Hiding(frame, issue)}
        <button name="action" value="delete">Delete for good</button></form>
        """);

    /// <summary>Does what was pressed; gives Jira's words when it says no.</summary>
    public static string? Apply(Frame frame, Issue issue, IFormCollection form)
    {
        var call = new Call(frame.Http, frame.Cloud, frame.Site, frame.Person, null, frame.Cloud.Now);
        var answer = IssueAdministration.Do(call, issue, new JsonObject { ["action"] = form["action"].ToString(), ["project"] = form["project"].ToString() });
        return answer.Status < 300 ? null : IssueEditing.Words(answer);
    }

    private static Html Hiding(Frame frame, Issue issue) => frame.Site.SecurityLevels.Count == 0 ? Html.Nothing
        : issue.Values.ContainsKey("security") ? Html.Of($"""<button name="action" value="show">Show to everybody again</button>""")
        : Html.Of($"""<button name="action" value="hide">Hide from all but “{frame.Site.SecurityLevels[0].Name}”</button>""");
}
