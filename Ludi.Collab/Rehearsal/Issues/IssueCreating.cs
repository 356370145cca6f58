using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Creating issues, one or up to fifty; of fifty, some may fail while the others are made.</summary>
internal static class IssueCreating
{
    private const int MostAtOnce = 50;
    private const int LongestPropertyKey = 255;

    /// <summary>Maps the creates.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Post("/issue", Create, Scopes.WriteWork);
        routes.Post("/issue/bulk", CreateMany, Scopes.WriteWork);
    }

    private static Answer Create(Call call)
    {
        var errors = new FieldErrors();
        var issue = Make(call, call.Body, errors);
        return issue is null ? errors.ToAnswer() : Answer.Created(Made(call, issue));
    }

    private static Answer CreateMany(Call call)
    {
        if (call.Body["issueUpdates"] is not JsonArray { Count: > 0 } wanted || wanted.Any(item => item is not JsonObject))
        {
            return Answer.BadPayload;
        }

        if (wanted.Count > MostAtOnce)
        {
            return Answer.Refuse(400, $"A maximum of {MostAtOnce} issues can be created at once.");
        }

        var made = new JsonArray();
        var failed = new JsonArray();
        foreach (var (number, item) in wanted.Index())
        {
            var errors = new FieldErrors();
            if (Make(call, (JsonObject)item!, errors) is { } issue)
            {
                made.Add(Made(call, issue));
            }
            else
            {
                failed.Add(new JsonObject { ["status"] = 400, ["elementErrors"] = errors.ToJson(), ["failedElementNumber"] = number });
            }
        }

        return new(made.Count > 0 ? 201 : 400, new JsonObject { ["issues"] = made, ["errors"] = failed });
    }

    private static JsonObject Made(Call call, Issue issue)
    {
        var id = issue.Id.ToString(CultureInfo.InvariantCulture);
        return new() { ["id"] = id, ["key"] = issue.Key, ["self"] = call.Shapes.Self($"issue/{id}") };
    }

    private static Issue? Make(Call call, JsonObject request, FieldErrors errors)
    {
        var fields = request["fields"] as JsonObject ?? [];
        if (FindProject(call, fields, errors) is not { } project || FindType(call, project, fields, errors) is not { } type)
        {
            return null;
        }

        var use = new FieldUse(call.Site, project, type, null, call.Person);
        var writes = new FieldWrites(use, [.. CreateMetadata.Settable(use)], errors);
        writes.Read(WithoutFrame(fields), request["update"] as JsonObject);
        writes.Require();
        var properties = ReadProperties(request, errors);
        if (!errors.None)
        {
            return null;
        }

        var issue = call.Ledger().Create(project, type, writes.Changes);
        properties.ForEach(property => issue.Properties[property.Key] = property.Value);
        writes.Comments.ForEach(body => call.Ledger().Comment(issue, body));
        return issue;
    }

    private static JsonObject WithoutFrame(JsonObject fields) =>
        new(fields.Where(pair => pair.Key is not ("project" or "issuetype")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static Project? FindProject(Call call, JsonObject fields, FieldErrors errors)
    {
        var wanted = fields["project"] as JsonObject;
        var project = call.Site.FindProject(wanted?.Text("key") ?? wanted?.Text("id"), call.Person);
        if (project is null)
        {
            errors.Add("project", call.Site.IsDataCenter ? wanted is null ? "project is required" : "valid project is required" : "Specify a valid project ID or key");
        }
        else if (!project.Allows(call.Person, Permission.Create))
        {
            errors.Add("You do not have permission to create issues in this project.");
            return null;
        }

        return project;
    }

    private static IssueType? FindType(Call call, Project project, JsonObject fields, FieldErrors errors)
    {
        var parsed = ChoiceKind.Pick(fields["issuetype"], "Issue type", project.Types);
        if (parsed.Value is IssueType type)
        {
            return type;
        }

        var named = fields["issuetype"] is JsonObject;
        errors.Add("issuetype", call.Site.IsDataCenter ? named ? "valid issue type is required" : "issue type is required" : named ? "Specify a valid issue type" : "Specify an issue type");
        return null;
    }

    private static List<(string Key, JsonNode? Value)> ReadProperties(JsonObject request, FieldErrors errors)
    {
        var properties = new List<(string Key, JsonNode? Value)>();
        foreach (var item in request["properties"] as JsonArray ?? [])
        {
            if (item is JsonObject property && property.Text("key") is { Length: > 0 and <= LongestPropertyKey } key && property["value"] is { } value && value.GetValueKind() != JsonValueKind.Null)
            {
                properties.Add((key, value.DeepClone()));
            }
            else
            {
                errors.Add("Each property needs a key of at most 255 characters and a value.");
            }
        }

        return properties;
    }
}
