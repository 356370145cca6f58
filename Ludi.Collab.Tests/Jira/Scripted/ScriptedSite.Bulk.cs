using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <content>Jira's own bulk changes, and edits by verbs.</content>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> Permissions(string permissions, CancellationToken cancellation) => Do("permissions", permissions, _ => jira.Bulk.Permissions(), cancellation);

    public Task<JiraAnswer> BulkEdit(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!;
        return Do("bulkedit", "", _ => jira.Bulk.Submit(asked, Strings(asked["selectedIssueIdsOrKeys"]!), issue => Priority(issue, asked)), cancellation);
    }

    public Task<JiraAnswer> BulkTransition(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!;
        var issues = asked["bulkTransitionInputs"]!.AsArray().SelectMany(i => Strings(i!["selectedIssueIdsOrKeys"]!));
        return Do("bulktransition", "", _ => jira.Bulk.Submit(asked, issues, jira.Bulk.Move), cancellation);
    }

    public Task<JiraAnswer> BulkTask(string task, CancellationToken cancellation) => Do("bulktask", task, jira.Bulk.Progress, cancellation);

    private void Priority(string issue, JsonNode asked)
    {
        if (asked["editedFieldsInput"]!["priority"] is { } priority)
        {
            jira.Issues[long.Parse(issue)]["fields"]!["priority"] = new JsonObject { ["id"] = (string)priority["priorityId"]! };
        }
    }

    private static void Verbs(JsonNode fields, JsonNode? update)
    {
        foreach (var (field, verbs) in update?.AsObject() ?? [])
        {
            if (verbs![0]!["set"] is { } set)
            {
                fields[field] = set is JsonObject && set["none"] is not null ? null : set.DeepClone();
                continue;
            }

            var values = Strings(fields[field] ?? new JsonArray()).ToList();
            foreach (var (verb, value) in verbs.AsArray().SelectMany(v => v!.AsObject()))
            {
                values.Remove((string)value!);
                values.AddRange(verb == "add" ? [(string)value!] : []);
            }

            fields[field] = new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        }
    }

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(v => (string)v!);
}
