using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Takes an issue's form through the same rules as the API, in the chosen person's name; only what differs is written.</summary>
internal static class IssueEditing
{
    /// <summary>Applies the form; gives Jira's words when it says no.</summary>
    public static string? Apply(Frame frame, Issue issue, IFormCollection form)
    {
        var call = new Call(frame.Http, frame.Cloud, frame.Site, frame.Person, null, frame.Cloud.Now);
        var fields = Changed(frame, issue, form);
        var comment = form["comment"].ToString().Trim();
        var update = comment.Length == 0 ? null : new JsonObject
        {
            ["comment"] = new JsonArray(new JsonObject { ["add"] = new JsonObject { ["body"] = frame.Site.IsDataCenter ? comment : DocumentText.From(comment.Split('\n').Select(line => line.Trim())) } }),
        };
        if (fields.Count > 0 || update is not null)
        {
            var answer = IssueWriting.Change(call, issue, fields, update);
            if (answer.Status >= 400)
            {
                return Words(answer);
            }

            call.Note("PUT", IssueWriting.EditTemplate, issue, new JsonObject { ["fields"] = fields, ["update"] = update });
        }

        return form["transition"].ToString() is { Length: > 0 } id ? Move(call, issue, id) : null;
    }

    private static string? Move(Call call, Issue issue, string id)
    {
        var needsResolution = TransitionRules.Offered(call, issue).FirstOrDefault(transition => transition.Id == id)?.RequiredFields.Contains("resolution") == true;
        var fields = needsResolution ? new JsonObject { ["resolution"] = new JsonObject { ["name"] = "Done" } } : null;
        var answer = TransitionRules.Move(call, issue, id, fields, null);
        if (answer.Status >= 400)
        {
            return Words(answer);
        }

        call.Note("POST", TransitionRules.MoveTemplate, issue, new JsonObject { ["transition"] = new JsonObject { ["id"] = id }, ["fields"] = fields });
        return null;
    }

    private static JsonObject Changed(Frame frame, Issue issue, IFormCollection form)
    {
        var fields = new JsonObject();
        if (form.ContainsKey("summary") && form["summary"] != issue.Summary)
        {
            fields["summary"] = form["summary"].ToString();
        }

        if (form.ContainsKey("assignee") && form["assignee"].ToString() != ((issue.Values.GetValueOrDefault("assignee") as Person)?.AccountId ?? ""))
        {
            fields["assignee"] = form["assignee"].ToString() is { Length: > 0 } id ? PersonKind.Written(frame.Site, id) : null;
        }

        if (form.ContainsKey("priority") && form["priority"].ToString() != (issue.Values.GetValueOrDefault("priority") as Priority)?.Id)
        {
            fields["priority"] = new JsonObject { ["id"] = form["priority"].ToString() };
        }

        var points = issue.Values.TryGetValue(issue.Project.PointsField, out var value) ? ((double)value).ToString(CultureInfo.InvariantCulture) : "";
        if (form.ContainsKey("points") && form["points"] != points)
        {
            var text = form["points"].ToString();
            fields[issue.Project.PointsField] = text.Length == 0 ? null
                : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
                : text;
        }

        return fields;
    }

    /// <summary>The words of a refusal in one line.</summary>
    public static string Words(Answer answer) => string.Join(' ', ((JsonArray)answer.Body!["errorMessages"]!).Select(message => (string?)message)
        .Concat((answer.Body["errors"] as JsonObject ?? []).Select(pair => (string?)pair.Value)));
}
