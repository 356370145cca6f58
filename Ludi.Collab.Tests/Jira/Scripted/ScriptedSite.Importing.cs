using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>What choosing issues for an import asks of the scripted site.</summary>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> ProjectStatuses(string project, CancellationToken cancellation) => Do("statuses", project, _ => ScriptedJira.Json(
        """[{"self":"x","id":"10","name":"Bug","subtask":false,"statuses":[{"self":"x","id":"3","name":"Done","description":"for admins","statusCategory":{"id":3,"key":"done"}}]}]"""), cancellation);

    public Task<JiraAnswer> MyFilters(CancellationToken cancellation) => Do("filters", "", _ => ScriptedJira.Json(
        """[{"self":"x","id":"7","name":"Mine","description":"long","jql":"project = NW","favourite":true,"owner":{"accountId":"a1","displayName":"Ada","emailAddress":"a@example.org"}}]"""), cancellation);

    public Task<JiraAnswer> ParseJql(string jql, CancellationToken cancellation) => Do("parse", jql, _ => ScriptedJira.Json(
        """{"queries":[{"query":"the text","structure":{"where":{}},"errors":["Error in the JQL Query: no. (line 1, character 3)"],"warnings":[]}]}"""), cancellation);

    public Task<JiraAnswer> JqlNames(CancellationToken cancellation) => Do("names", "", _ => ScriptedJira.Json(
        """{"jqlReservedWords":["and"],"visibleFieldNames":[{"value":"status","displayName":"Status","auto":"true","operators":["="],"types":["x"]}],"visibleFunctionNames":[{"value":"now()","displayName":"now()","types":["x"]}]}"""), cancellation);

    public Task<JiraAnswer> JqlValues(string field, string typed, CancellationToken cancellation) => Do("values", $"{field}={typed}", _ => ScriptedJira.Json(
        """{"results":[{"value":"a1","displayName":"<b>Ad</b>a","extra":1}]}"""), cancellation);

    public Task<JiraAnswer> Count(string jql, CancellationToken cancellation) => Do("count", jql, _ => ScriptedJira.Json("""{"count":153}"""), cancellation);
}
