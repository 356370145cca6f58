using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>The webhooks of the scripted site.</summary>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> RegisterHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var jql = (string)JsonNode.Parse(body.Span)!["webhooks"]![0]!["jqlFilter"]!;
        return Do("registerhooks", jql, _ => jira.RefusesHooks
            ? ScriptedJira.Json("""{"webhookRegistrationResult":[{"errors":["No."]}]}""")
            : ScriptedJira.Json($$"""{"webhookRegistrationResult":[{"createdWebhookId":{{jira.AddHook(person, jql)}}}]}"""), cancellation);
    }

    public Task<JiraAnswer> Hooks(int startAt, CancellationToken cancellation) => Do("hooks", $"{startAt}", _ => ScriptedJira.Json(new JsonObject
    {
        ["values"] = new JsonArray([.. jira.Hooks.Where(h => h.Value.Person == person).Select(h => new JsonObject { ["id"] = h.Key, ["jqlFilter"] = h.Value.Jql })]),
    }.ToJsonString()), cancellation);

    public Task<JiraAnswer> RefreshHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Do("refreshhooks", Encoding.UTF8.GetString(body.Span), _ => ScriptedJira.Json("""{"expirationDate":"2027-12-01T12:42:30.000+0000"}"""), cancellation);

    public Task<JiraAnswer> RemoveHooks(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var ids = JsonNode.Parse(body.Span)!["webhookIds"]!.AsArray().Select(i => (long)i!).ToList();
        return Do("removehooks", string.Join(',', ids), _ =>
        {
            ids.ForEach(i => jira.Hooks.Remove(i));
            return ScriptedJira.Json("", 202);
        }, cancellation);
    }
}
