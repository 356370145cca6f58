using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Editing, assigning and deleting; an edit is written whole or not at all.</summary>
internal static class IssueWriting
{
    /// <summary>The template of an edit, as the journal and the audit log name it.</summary>
    public const string EditTemplate = "/rest/api/3/issue/{issue}";

    /// <summary>Maps the writes.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Put("/issue/{issue}", Edit, Scopes.WriteWork);
        routes.Put("/issue/{issue}/assignee", Assign, Scopes.WriteWork);
        routes.Delete("/issue/{issue}", Delete, Scopes.WriteWork);
    }

    /// <summary>The ledger in the caller's name.</summary>
    public static IssueLedger Ledger(this Call call) => new(call.Site, call.Person, call.Now, call.Cloud.IndexLag, call.Bulk);

    /// <summary>Changes an issue as the caller; the pages use it too.</summary>
    public static Answer Change(Call call, Issue issue, JsonObject? fields, JsonObject? update)
    {
        if (!issue.Project.Allows(call.Person, Permission.Edit))
        {
            return Answer.Refuse(400, "You do not have permission to edit issues in this project.");
        }

        var use = new FieldUse(call.Site, issue.Project, issue.Type, issue, call.Person);
        var errors = new FieldErrors();
        var writes = new FieldWrites(use, [.. EditMetadata.Editable(use)], errors);
        writes.Read(fields, update);
        writes.Require();
        JudgeType(issue, writes, errors);
        if (!errors.None)
        {
            return errors.ToAnswer();
        }

        var ledger = call.Ledger();
        ledger.Change(issue, writes.Changes);
        writes.Comments.ForEach(body => ledger.Comment(issue, body));
        return Answer.Done;
    }

    private static Answer Edit(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        if (call.Body["fields"] is not (null or JsonObject) || call.Body["update"] is not (null or JsonObject) || call.RawBody is not JsonObject)
        {
            return Answer.BadPayload;
        }

        if (call.Body["fields"] is null && call.Body["update"] is null)
        {
            return Answer.Refuse(400, "one of 'fields' or 'update' required");
        }

        if (!call.Flag("notifyUsers", otherwise: true) && !issue.Project.Allows(call.Person, Permission.AdministerProject))
        {
            return Answer.Refuse(403, "To discard the user notification either admin or project admin permissions are required.");
        }

        var answer = Change(call, issue, call.Body["fields"] as JsonObject, call.Body["update"] as JsonObject);
        return answer.Status == 204 && call.Flag("returnIssue")
            ? Answer.Ok(new IssueShape(call, new(null, "*all"), call.Queries("expand"), []).Show(issue))
            : answer;
    }

    private static void JudgeType(Issue issue, FieldWrites writes, FieldErrors errors)
    {
        if (writes.Changes.FirstOrDefault(change => change.Field.Id == "issuetype")?.After is IssueType type
            && (type.Level != issue.Type.Level || !type.Workflow.Statuses.Contains(issue.Status)))
        {
            errors.Add("issuetype", "The issue type selected is invalid.");
        }
    }

    private static Answer Assign(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        if (!call.Body.ContainsKey("accountId"))
        {
            return Answer.Refuse(400, "accountId is required.");
        }

        if (!issue.Project.Allows(call.Person, Permission.Assign))
        {
            return Answer.RefuseField("assignee", "You do not have permission to assign issues.", status: 403);
        }

        var field = call.Site.Fields["assignee"];
        var user = call.Body["accountId"] is null ? null : new JsonObject { ["accountId"] = call.Body["accountId"]!.DeepClone() };
        var parsed = field.Kind.Read(user, new(call.Site, issue.Project, issue.Type, issue, call.Person));
        if (parsed.Error is not null)
        {
            return Answer.RefuseField("assignee", parsed.Error);
        }

        call.Ledger().Change(issue, [new(field, issue.Values.GetValueOrDefault("assignee"), parsed.Value)]);
        return Answer.Done;
    }

    private static Answer Delete(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        if (!issue.Project.Allows(call.Person, Permission.Delete))
        {
            return Answer.Refuse(403, "You do not have permission to delete issues in this project.");
        }

        var subtasks = issue.Children.Where(child => child.Type.Level < 0).ToList();
        if (subtasks.Count > 0 && !call.Flag("deleteSubtasks"))
        {
            return Answer.Refuse(400, $"The issue '{issue.Key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.");
        }

        Remove(call, issue);
        return Answer.Done;
    }

    /// <summary>Removes an issue with its sub-tasks; what else hung below it is let go. Rights are the caller's to ask.</summary>
    public static void Remove(Call call, Issue issue)
    {
        var subtasks = issue.Children.Where(child => child.Type.Level < 0).ToList();
        foreach (var child in issue.Children.Except(subtasks).ToList())
        {
            call.Ledger().Change(child, [new(call.Site.Fields["parent"], issue, null)]);
        }

        subtasks.Append(issue).ToList().ForEach(call.Ledger().Remove);
    }
}
