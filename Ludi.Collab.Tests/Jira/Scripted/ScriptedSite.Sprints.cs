using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>Sprints, of which an issue is in one: all issues of a call go or none.</summary>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> MoveToSprint(string sprint, IReadOnlyList<string> issues, CancellationToken cancellation) => Do(
        "tosprint", $"{sprint}<{string.Join(',', issues)}", _ => Go(issues, new JsonArray(new JsonObject { ["id"] = int.Parse(sprint), ["name"] = "Sprint", ["state"] = "active" })), cancellation);

    public Task<JiraAnswer> MoveToBacklog(IReadOnlyList<string> issues, CancellationToken cancellation) =>
        Do("tobacklog", string.Join(',', issues), _ => Go(issues, null), cancellation);

    private JiraAnswer Go(IReadOnlyList<string> issues, JsonArray? sprints)
    {
        jira.BeforeEdit?.Invoke(issues[0]);
        if (issues.Any(jira.NoSprint.Contains))
        {
            return ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":["It cannot be put into a sprint."]}""");
        }

        foreach (var issue in issues)
        {
            jira.Issues[long.Parse(issue)]["fields"]!["customfield_10020"] = sprints?.DeepClone();
        }

        return jira.Instead(issues[0]) ?? ScriptedJira.Json("", 204);
    }
}
