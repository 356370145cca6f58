using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>The scripted site under one person's token.</summary>
internal sealed partial class ScriptedSite(ScriptedJira jira, string person) : IJiraSite
{
    private const string FieldList = """
        [{"id":"customfield_10020","name":"Sprint","schema":{"custom":"com.pyxis.greenhopper.jira:gh-sprint"}},
         {"id":"customfield_10016","name":"Story point estimate","schema":{"custom":"com.pyxis.greenhopper.jira:jsw-story-points"}},
         {"id":"customfield_10030","name":"Story Points","schema":{"custom":"com.atlassian.jira.plugin.system.customfieldtypes:float"}}]
        """;

    public Task<JiraAnswer> Myself(CancellationToken cancellation) => Do("myself", "", _ => ScriptedJira.Json("{}"), cancellation);

    public Task<JiraAnswer> Projects(string? query, int startAt, bool forCreating, CancellationToken cancellation) => Do(
        "projects", query ?? "", _ => ScriptedJira.Json("""{"self":"x","startAt":0,"isLast":true,"values":[{"id":"10004","key":"NW","name":"Northwind","style":"classic","avatarUrls":{"48x48":"https://a"}}]}"""), cancellation);

    public Task<JiraAnswer> Search(IssueSearch search, CancellationToken cancellation) => Do("search", search.Jql, _ =>
    {
        jira.Searches.Enqueue(search);
        var lag = jira.SearchLag > 0;
        jira.SearchLag -= lag ? 1 : 0;
        var found = lag ? [] : jira.Issues.Values.Reverse().Where(Visible).Select(i => i.DeepClone());
        return ScriptedJira.Json(new JsonObject { ["issues"] = new JsonArray([.. found]), ["isLast"] = true }.ToJsonString());
    }, cancellation);

    public async Task<JiraAnswer> Issues(IReadOnlyList<string> issues, IReadOnlyList<string> fields, CancellationToken cancellation)
    {
        jira.LastAsked = string.Join(',', fields);
        var answer = await Bulk(issues, cancellation);
        await (jira.BulkGate?.Task ?? Task.CompletedTask).WaitAsync(cancellation);
        return answer;
    }

    private Task<JiraAnswer> Bulk(IReadOnlyList<string> issues, CancellationToken cancellation) => Do("bulkfetch", string.Join(',', issues), _ =>
    {
        var found = jira.Issues.Values.Where(i => issues.Contains((string)i["id"]!) && Visible(i)).Select(i => i.DeepClone());
        return ScriptedJira.Json(new JsonObject { ["expand"] = "names", ["issues"] = new JsonArray([.. found]) }.ToJsonString());
    }, cancellation);

    public Task<JiraAnswer> Issue(string issue, IReadOnlyList<string> fields, CancellationToken cancellation) => Do("issue", issue, _ =>
    {
        jira.BeforeIssue?.Invoke();
        return OneIssue(issue);
    }, cancellation);

    public Task<JiraAnswer> EditMetadata(string issue, CancellationToken cancellation) => Do("editmeta", issue, _ => ScriptedJira.Json(jira.NothingEditable.Contains(person) ? """{"fields":{}}""" :
        """{"fields":{"summary":{"required":true,"name":"Summary"},"description":{"name":"Description","autoCompleteUrl":"https://x"},"customfield_10030":{"name":"Story Points"}}}"""), cancellation);

    public Task<JiraAnswer> Transitions(string issue, CancellationToken cancellation) => Do("transitions", issue, _ => ScriptedJira.Json(
        """{"expand":"transitions","transitions":[{"id":"31","name":"Start","to":{"self":"x","id":"3","name":"In Progress"}}]}"""), cancellation);

    public Task<JiraAnswer> Edit(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!;
        jira.LastEdit = asked.ToJsonString();
        return Do("edit", issue, _ =>
        {
            jira.BeforeEdit?.Invoke(issue);
            if (jira.Instead(issue) is { } instead)
            {
                return instead;
            }

            Verbs(jira.Issues[long.Parse(issue)]["fields"]!, asked["update"]);
            foreach (var (field, value) in asked["fields"]?.AsObject() ?? [])
            {
                jira.Issues[long.Parse(issue)]["fields"]![field] = value?.DeepClone();
            }

            return OneIssue(issue);
        }, cancellation);
    }

    public Task<JiraAnswer> Transition(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Do("transition", issue, _ =>
    {
        jira.LastAsked = System.Text.Encoding.UTF8.GetString(body.Span);
        if (jira.TransitionWords is { } words)
        {
            return ScriptedJira.Refused(400, RefusalCode.JiraRefused, words);
        }

        if (jira.Instead(issue) is { } instead)
        {
            return instead;
        }

        jira.Bulk.Move(issue);
        return ScriptedJira.Json("", 204);
    }, cancellation);

    public Task<JiraAnswer> Assignable(string? issue, string? project, string query, CancellationToken cancellation) => Do("assignable", query, _ => ScriptedJira.Json(
        """[{"accountId":"a1","emailAddress":"ada@example.org","displayName":"Ada","avatarUrls":{"24x24":"https://g/24","48x48":"https://g/48"}}]"""), cancellation);

    public Task<JiraAnswer> CreateTypes(string project, int startAt, CancellationToken cancellation) => Do("createtypes", $"{startAt}", _ => ScriptedJira.Json(
        $$"""{"maxResults":1,"startAt":{{startAt}},"total":2,"issueTypes":[{"self":"x","id":"{{10 + startAt}}","name":"Type","subtask":false,"hierarchyLevel":0}]}"""), cancellation);

    public Task<JiraAnswer> CreateFields(string project, string issueType, int startAt, CancellationToken cancellation) => Do("createfields", issueType, _ => ScriptedJira.Json(
        """{"maxResults":50,"startAt":0,"total":1,"fields":[{"fieldId":"summary","name":"Summary","required":true}]}"""), cancellation);

    public Task<JiraAnswer> Create(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!["issueUpdates"]!.AsArray();
        jira.Created.AddRange(asked.Select(a => a!.DeepClone()));
        return Do("create", $"{asked.Count}", _ => ScriptedCreate.Do(jira, asked), cancellation);
    }

    public Task<JiraAnswer> Fields(CancellationToken cancellation) => Do("fields", "", _ => ScriptedJira.Json(FieldList), cancellation);

    public Task<JiraAnswer> AgileBoards(string project, CancellationToken cancellation) => Do(
        "boards", project, _ => ScriptedJira.Json(jira.Estimation is null ? """{"values":[]}""" : """{"values":[{"id":84}]}"""), cancellation);

    public Task<JiraAnswer> AgileConfiguration(string board, CancellationToken cancellation) => Do(
        "configuration", board, _ => ScriptedJira.Json("""{"estimation":{"type":"field","field":{"fieldId":"FIELD"}}}""".Replace("FIELD", jira.Estimation, StringComparison.Ordinal)), cancellation);

    private JiraAnswer OneIssue(string issue) => jira.Issues.TryGetValue(long.Parse(issue), out var found) && jira.Sees(person, issue)
        ? ScriptedJira.Json(found.ToJsonString())
        : ScriptedJira.Refused(404, RefusalCode.IssueNotVisible);

    private bool Visible(JsonObject issue) => jira.Sees(person, (string)issue["id"]!);

    private async Task<JiraAnswer> Do(string operation, string argument, Func<string, JiraAnswer> answer, CancellationToken cancellation) =>
        await jira.Enter(person, operation, argument, cancellation) ?? jira.Said($"{operation} {argument}") ?? answer(argument);
}
