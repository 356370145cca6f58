using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>How far a bulk operation is; what became of each issue is told only once it is over.</summary>
internal static class BulkProgress
{
    /// <summary>Maps the read.</summary>
    public static void Map(JiraRoutes routes) => routes.Get("/bulk/queue/{task}", Read, Scopes.ReadWork);

    private static Answer Read(Call call)
    {
        if (BulkAnswers.Forbid(call) is { } refusal)
        {
            return refusal;
        }

        if (call.Cloud.Bulk(call.Site).Find(call.Route("task"), call.Now) is { } task)
        {
            return Answer.Ok(Show(task, call.Now));
        }

        var unknown = Answer.Refuse(400, "The task associated with this taskId is not a bulk operation task");
        unknown.Body!["httpStatusCode"] = new JsonObject { ["empty"] = false, ["present"] = true };
        return unknown;
    }

    private static JsonObject Show(BulkTask task, DateTimeOffset now)
    {
        var over = task.IsOver(now);
        var shape = new JsonObject
        {
            ["taskId"] = task.Id,
            ["status"] = task.Dead ? "DEAD" : over ? "COMPLETE" : now < task.Start ? "ENQUEUED" : "RUNNING",
            ["progressPercent"] = task.Steps.Count == 0 ? (over ? 100 : 0) : 100 * task.Done / task.Steps.Count,
            ["submittedBy"] = new JsonObject { ["accountId"] = task.Submitter.AccountId },
            ["created"] = task.Created.ToUnixTimeMilliseconds(),
            ["updated"] = task.Updated.ToUnixTimeMilliseconds(),
        };
        if (now >= task.Start)
        {
            shape["started"] = task.Start.ToUnixTimeMilliseconds();
        }

        if (over)
        {
            shape["totalIssueCount"] = task.Steps.Count + task.Invalid;
            shape["processedAccessibleIssues"] = new JsonArray([.. task.Processed.Select(id => (JsonNode)id)]);
            shape["invalidOrInaccessibleIssueCount"] = task.Invalid;
            if (task.Failed.Count > 0)
            {
                shape["failedAccessibleIssues"] = new JsonObject(task.Failed.Select(failed => KeyValuePair.Create(
                    failed.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)new JsonArray([.. failed.Value.Select(word => (JsonNode)word)]))));
            }
        }

        return shape;
    }
}
