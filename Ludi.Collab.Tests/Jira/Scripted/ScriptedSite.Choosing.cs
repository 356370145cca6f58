using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>What filling in a field asks: nobody and nothing, unless a test says otherwise.</summary>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> Users(string query, CancellationToken cancellation) => Do("users", query, _ => ScriptedJira.Json("[]"), cancellation);

    public Task<JiraAnswer> Sprints(string board, int startAt, CancellationToken cancellation) =>
        Do("sprints", $"{board}@{startAt}", _ => ScriptedJira.Json("""{"isLast":true,"values":[]}"""), cancellation);
}
