using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Administration;

/// <summary>
/// What happens to issues "in Jira" without the product: an administrator moves one to another project, hides it behind a
/// security level, shows it again, or deletes it. It is not part of the API.
/// </summary>
internal static class IssueAdministration
{
    /// <summary>The template under which the journal keeps it.</summary>
    public const string Template = "/administration/{issue}";

    /// <summary>The things that can be done.</summary>
    public static readonly IReadOnlyList<string> Actions = ["move", "hide", "show", "delete"];

    /// <summary>Does it in the caller's name and keeps it for a restart; the body says action and, for a move, the project.</summary>
    public static Answer Do(Call call, Issue issue, JsonObject wish)
    {
        var key = issue.Key;
        var answer = Act(call, issue, wish);
        if (answer.Status < 300)
        {
            call.Note("POST", Template, key, (JsonObject)wish.DeepClone());
        }

        return answer;
    }

    /// <summary>Changes fields or adds a comment as the caller, by the rules of the API and without a call of it.</summary>
    public static Answer Edit(Call call, Issue issue, JsonObject body)
    {
        var answer = IssueWriting.Change(call, issue, body["fields"] as JsonObject, body["update"] as JsonObject);
        if (answer.Status < 300)
        {
            call.Note("PUT", IssueWriting.EditTemplate, issue, body);
        }

        return answer;
    }

    /// <summary>Does it again from the journal.</summary>
    public static Answer Again(Call call) => call.Site.TryFind(call.Route("issue"), out var issue) ? Act(call, issue, call.Body) : Answer.NoIssue;

    private static Answer Act(Call call, Issue issue, JsonObject wish)
    {
        if (!issue.Project.Allows(call.Person, Permission.AdministerProject))
        {
            return Answer.Refuse(403, "Only an administrator of the project may do this.");
        }

        switch (wish.Text("action"))
        {
            case "move":
                return Move(call, issue, call.Site.FindProject(wish.Text("project"), call.Person));
            case "hide" or "show" when call.Site.SecurityLevels.Count > 0:
                var field = call.Site.Fields["security"];
                call.Ledger().Change(issue, [new(field, issue.Values.GetValueOrDefault(field.Id), wish.Text("action") == "hide" ? call.Site.SecurityLevels[0] : null)]);
                return Answer.Done;
            case "delete":
                IssueWriting.Remove(call, issue);
                return Answer.Done;
            default:
                return Answer.Refuse(400, $"action must be one of {string.Join(", ", Actions)}, and the site must have a security level to hide an issue.");
        }
    }

    private static Answer Move(Call call, Issue issue, Project? target)
    {
        if (target is null || target == issue.Project || issue.Type.Level < 0)
        {
            return Answer.Refuse(400, "Name another project; sub-tasks move with their parent.");
        }

        foreach (var child in issue.Children.Where(child => child.Type.Level >= 0 && (target.TeamManaged || child.Project.TeamManaged)).ToList())
        {
            call.Ledger().Change(child, [new(call.Site.Fields["parent"], issue, null)]);
        }

        if (issue.Parent is { } parent && (target.TeamManaged || issue.Project.TeamManaged))
        {
            call.Ledger().Change(issue, [new(call.Site.Fields["parent"], parent, null)]);
        }

        foreach (var moved in issue.Children.Where(child => child.Type.Level < 0).Prepend(issue).ToList())
        {
            call.Ledger().Relocate(moved, target, ValuesIn(target, moved, call.Site));
        }

        return Answer.Done;
    }

    /// <summary>What is left of an issue's values in another project: its own types and statuses, and only fields it has there.</summary>
    private static Dictionary<string, object> ValuesIn(Project target, Issue issue, Site site)
    {
        var type = target.Types.FirstOrDefault(type => type.Name == issue.Type.Name) ?? target.Types.First(type => type.Level == issue.Type.Level);
        var statuses = type.Workflow.Statuses;
        var status = statuses.FirstOrDefault(status => status.Name == issue.Status.Name) ?? statuses.FirstOrDefault(status => status.Category == issue.Status.Category) ?? type.Workflow.Initial;
        var values = issue.Values.Where(pair => site.Fields.TryGet(pair.Key, out var field) && Stays(field, type)).ToDictionary(pair => pair.Key, pair => pair.Value);
        values["issuetype"] = type;
        values["status"] = status;
        return values;
    }

    private static bool Stays(Field field, IssueType type) => field.Kind switch
    {
        ChoicesKind => field.Custom && field.Kind.Items == "option" && type.Screen.Contains(field.Id),
        SprintKind => false,
        RankKind => true,
        _ => !field.Custom || type.Screen.Contains(field.Id),
    };
}
