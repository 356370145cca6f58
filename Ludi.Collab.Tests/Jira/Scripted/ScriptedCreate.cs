using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>Bulk create of the scripted site, with the fate that was chosen for it.</summary>
internal static class ScriptedCreate
{
    public static JiraAnswer Do(ScriptedJira jira, JsonArray asked)
    {
        var fate = jira.Fates.TryDequeue(out var next) ? next : CreateFate.Done;
        if (fate is CreateFate.Refused)
        {
            return ScriptedJira.Refused(403, RefusalCode.JiraRefused, """{"errorMessages":["You may not create issues here."]}""");
        }

        if (fate is CreateFate.LostBefore)
        {
            return ScriptedJira.Refused(0, RefusalCode.JiraSlow, "");
        }

        JsonArray made = [], errors = [];
        for (var n = 0; n < asked.Count; n++)
        {
            if (fate is CreateFate.SecondFails && n == 1)
            {
                errors.Add(JsonNode.Parse("""{"status":400,"elementErrors":{"errorMessages":[],"errors":{"summary":"Summary must be less than 255 characters."}},"failedElementNumber":1}"""));
                continue;
            }

            made.Add(Make(jira, asked[n]!));
        }

        return fate is CreateFate.LostAfterwards
            ? ScriptedJira.Refused(0, RefusalCode.JiraSlow, "")
            : ScriptedJira.Json(new JsonObject { ["issues"] = made, ["errors"] = errors }.ToJsonString(), 201);
    }

    private static JsonObject Make(ScriptedJira jira, JsonNode asked)
    {
        var id = jira.Issues.Count == 0 ? 1 : jira.Issues.Keys.Max() + 1;
        var issue = ScriptedJira.Issue(id, (string)asked["fields"]!["summary"]!);
        var property = asked["properties"]![0]!;
        issue["properties"] = new JsonObject { [(string)property["key"]!] = property["value"]!.DeepClone() };
        jira.Issues[id] = issue;
        return new JsonObject { ["id"] = id.ToString(), ["key"] = $"NW-{id}" };
    }
}
