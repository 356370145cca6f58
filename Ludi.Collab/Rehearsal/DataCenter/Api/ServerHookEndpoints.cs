using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>Webhooks, for administrators only: the newer resource with a secret in its configuration, and the older one without any.</summary>
internal static class ServerHookEndpoints
{
    private const string Filter = "issue-related-events-section";

    /// <summary>Maps the resource of version 10 and on.</summary>
    public static void MapNewer(JiraRoutes routes) => Map(routes, "/webhooks", Show, wanted =>
    {
        var hook = (JsonObject)wanted.DeepClone();
        hook["secret"] = ((wanted["configuration"] as JsonObject) ?? []).Text("secret") ?? "";
        hook["enabled"] = wanted["active"]?.DeepClone() ?? true;
        return hook;
    });

    /// <summary>Maps the resource of version 9 and before, which knows no secret.</summary>
    public static void MapOlder(JiraRoutes routes) => Map(routes, "/webhook", ShowOlder, wanted =>
    {
        var hook = (JsonObject)wanted.DeepClone();
        hook.Remove("secret");
        return hook;
    });

    private static void Map(JiraRoutes routes, string path, Func<Call, AdministratorHook, JsonObject> show, Func<JsonObject, JsonObject> read)
    {
        routes.Get(path, call => Administer(call) ?? Answer.Ok(new JsonArray([.. All(call).Select(hook => show(call, hook))])));
        routes.Get(path + "/{id:int}", call => Administer(call) ?? (Find(call) is { } hook ? Answer.Ok(show(call, hook)) : NoHook()));
        routes.Post(path, call => Administer(call) ?? Put(call, "add", null, show, read));
        routes.Put(path + "/{id:int}", call => Administer(call) ?? Put(call, "change", Id(call), show, read));
        routes.Delete(path + "/{id:int}", call => Administer(call) ?? WebhookAdministration.Do(call, AdministratorEndpoints.Deed("remove", Id(call), null)));
    }

    private static Answer? Administer(Call call) => call.Person.Administrator ? null : Answer.Refuse(403, "You must be a Jira administrator to manage webhooks.");

    private static Answer Put(Call call, string action, int? id, Func<Call, AdministratorHook, JsonObject> show, Func<JsonObject, JsonObject> read)
    {
        var answer = WebhookAdministration.Do(call, AdministratorEndpoints.Deed(action, id, read(call.Body)));
        return answer.Status >= 300 ? answer : answer with { Body = show(call, id is null ? All(call)[^1] : Find(call)!) };
    }

    private static IReadOnlyList<AdministratorHook> All(Call call) => call.Cloud.Hooks(call.Site).OfAdministrators();

    private static int Id(Call call) => int.TryParse(call.Route("id"), out var id) ? id : 0;

    private static AdministratorHook? Find(Call call) => All(call).FirstOrDefault(hook => hook.Id == Id(call));

    private static Answer NoHook() => Answer.Refuse(404, "The webhook does not exist.");

    private static JsonObject Show(Call call, AdministratorHook hook) => new()
    {
        ["id"] = hook.Id,
        ["name"] = hook.Name,
        ["url"] = hook.Written,
        ["events"] = new JsonArray([.. hook.Events.Select(name => (JsonNode)name)]),
        ["filters"] = new JsonObject { [Filter] = hook.Jql },
        ["excludeBody"] = hook.WithoutBody,
        ["configuration"] = new JsonObject(),
        ["active"] = hook.Enabled,
        ["scopeType"] = "global",
        ["sslVerificationRequired"] = true,
        ["createdDate"] = call.Shapes.Moment(hook.Changed),
        ["updatedDate"] = call.Shapes.Moment(hook.Changed),
    };

    private static JsonObject ShowOlder(Call call, AdministratorHook hook)
    {
        var shape = AdministratorHookShape.Of(call, hook);
        shape.Remove("isSigned");
        return shape;
    }
}
