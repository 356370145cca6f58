using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>Jira's own bulk changes as a script: whether it takes them, how fast it is, which issues fail.</summary>
internal sealed class ScriptedBulk(ScriptedJira jira)
{
    private readonly Dictionary<string, (List<string> Issues, Action<string> Change, List<string> Done)> _tasks = [];

    /// <summary>Whether people have the global permission.</summary>
    public bool May { get; set; } = true;

    /// <summary>What a submission is answered with instead of a task.</summary>
    public Func<JiraAnswer>? Instead { get; set; }

    /// <summary>What the next questions are answered with, one after the other, instead of the progress.</summary>
    public Queue<Func<JiraAnswer>> Answers { get; } = new();

    /// <summary>Issues that fail, with Jira's message.</summary>
    public Dictionary<string, string> Fails { get; } = [];

    /// <summary>Issues that Jira leaves out.</summary>
    public HashSet<string> LeftOut { get; } = [];

    /// <summary>How many issues it does between two questions.</summary>
    public int Speed { get; set; } = 1000;

    /// <summary>The status when all are done.</summary>
    public string End { get; set; } = "COMPLETE";

    /// <summary>The bodies that were submitted.</summary>
    public List<JsonNode> Bodies { get; } = [];

    public JiraAnswer Permissions() => ScriptedJira.Json(
        """{"permissions":{"BULK_CHANGE":{"id":"33","key":"BULK_CHANGE","havePermission":MAY}}}""".Replace("MAY", May ? "true" : "false", StringComparison.Ordinal));

    public JiraAnswer Submit(JsonNode body, IEnumerable<string> issues, Action<string> change)
    {
        Bodies.Add(body);
        if (Instead is { } instead)
        {
            return instead();
        }

        var task = $"{10000 + _tasks.Count}";
        _tasks[task] = ([.. issues.Where(i => !LeftOut.Contains(i))], change, []);
        return ScriptedJira.Json($$"""{"taskId":"{{task}}"}""", 201);
    }

    public JiraAnswer Progress(string name)
    {
        if (Answers.TryDequeue(out var instead))
        {
            return instead();
        }

        if (!_tasks.TryGetValue(name, out var task))
        {
            return ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errors":[{"message":"No such task."}]}""");
        }

        foreach (var issue in task.Issues.Except(task.Done).Take(Speed).ToList())
        {
            task.Done.Add(issue);
            if (!Fails.ContainsKey(issue))
            {
                task.Change(issue);
            }
        }

        var through = task.Done.Count == task.Issues.Count;
        return ScriptedJira.Json(new JsonObject
        {
            ["taskId"] = name,
            ["status"] = through ? End : "RUNNING",
            ["progressPercent"] = task.Issues.Count == 0 ? 100 : task.Done.Count * 100 / task.Issues.Count,
            ["processedAccessibleIssues"] = new JsonArray([.. task.Done.Where(i => !Fails.ContainsKey(i)).Select(i => JsonValue.Create(long.Parse(i)))]),
            ["failedAccessibleIssues"] = new JsonObject(task.Done.Where(Fails.ContainsKey).Select(i => KeyValuePair.Create(i, (JsonNode?)new JsonArray(Fails[i])))),
        }.ToJsonString());
    }

    /// <summary>A status that all transitions lead to.</summary>
    public void Move(string issue) => jira.Issues[long.Parse(issue)]["fields"]!["status"] = new JsonObject { ["id"] = "3", ["name"] = "In Progress" };
}
