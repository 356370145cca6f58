using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// The webhooks of the app, each registered in the name of the person whose token is used: five a person and site, one
/// address for the app, judged one by one.
/// </summary>
internal static class WebhookEndpoints
{
    private const int MostOfPerson = 5;
    private const int MostOnPage = 100;

    /// <summary>The events there are; anything else cannot be read.</summary>
    public static readonly IReadOnlyList<string> Events =
    [
        "jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated", "comment_deleted",
        "issue_property_set", "issue_property_deleted", "sprint_created", "sprint_updated", "sprint_closed", "sprint_deleted", "sprint_started",
        "jira:version_released", "jira:version_unreleased", "jira:version_created", "jira:version_moved", "jira:version_updated", "jira:version_merged", "jira:version_deleted",
    ];

    /// <summary>Maps registering, listing, refreshing and removing.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Post("/webhook", Register, Scopes.ReadWork, Scopes.ManageWebhook);
        routes.Get("/webhook", List, Scopes.ReadWork, Scopes.ManageWebhook);
        routes.Delete("/webhook", Remove, Scopes.ReadWork, Scopes.ManageWebhook);
        routes.Put("/webhook/refresh", Refresh, Scopes.ReadWork, Scopes.ManageWebhook);
    }

    private static Answer Register(Call call)
    {
        if (call.Body["webhooks"] is not JsonArray { Count: > 0 } wanted || call.Body.Text("url") is not { } url || !wanted.All(IsReadable))
        {
            return Answer.BadPayload;
        }

        return HookAddress.Read(url) is not { } address
            ? Answer.Refuse(400, "The webhook URL must be an absolute https URL.")
            : Answer.Ok(new JsonObject { ["webhookRegistrationResult"] = new JsonArray([.. wanted.Select(hook => Take(call, address, (JsonObject)hook!))]) });
    }

    private static bool IsReadable(JsonNode? node) => node is JsonObject hook && hook.Text("jqlFilter") is not null
        && hook["events"] is JsonArray events && events.All(name => name?.GetValueKind() == JsonValueKind.String && Events.Contains((string)name!))
        && hook["fieldIdsFilter"] is null or JsonArray && hook["issuePropertyKeysFilter"] is null or JsonArray;

    private static JsonObject Take(Call call, Uri address, JsonObject wanted)
    {
        var hooks = call.Cloud.Hooks(call.Site);
        var (filter, errors) = HookFilter.ForApp(wanted.Text("jqlFilter")!);
        var refusals = errors.Concat(Judge(call, address, wanted.Texts("events")!)).ToList();
        if (refusals.Count > 0)
        {
            return new JsonObject { ["errors"] = new JsonArray([.. refusals.Select(error => (JsonNode)error)]) };
        }

        var hook = new AppHook(hooks.NextApp(), call.Person, address, [.. wanted.Texts("events")!.Distinct()], filter!, call.Cloud.Options.ClientSecret)
        {
            Jql = wanted.Text("jqlFilter")!,
            FieldIds = wanted.Texts("fieldIdsFilter"),
            PropertyKeys = wanted.Texts("issuePropertyKeysFilter"),
            Expires = call.Now + AppHook.Life,
        };
        hooks.Add(hook);
        return new JsonObject { ["createdWebhookId"] = hook.Id };
    }

    private static IEnumerable<string> Judge(Call call, Uri address, IReadOnlyList<string> events)
    {
        var there = call.Cloud.Hooks(call.Site).OfApp(call.Now);
        if (events.Count == 0)
        {
            yield return "At least one event must be given";
        }

        if (there.FirstOrDefault(hook => hook.Url != address) is { } other)
        {
            yield return $"Only a single URL per app is allowed to be registered via REST API. Currently used: {other.Url}";
        }

        if (there.Count(hook => hook.Owner == call.Person) >= MostOfPerson)
        {
            yield return $"The maximum of {MostOfPerson} webhooks per app and user has been reached";
        }
    }

    private static Answer List(Call call) => call.Page(Own(call), Show, usual: MostOnPage, most: MostOnPage);

    private static IReadOnlyList<AppHook> Own(Call call) => [.. call.Cloud.Hooks(call.Site).OfApp(call.Now).Where(hook => hook.Owner == call.Person)];

    private static JsonNode Show(AppHook hook)
    {
        var shape = new JsonObject { ["id"] = hook.Id, ["url"] = hook.Url.OriginalString, ["jqlFilter"] = hook.Jql, ["events"] = Names(hook.Events) };
        if (hook.FieldIds is { } fields)
        {
            shape["fieldIdsFilter"] = Names(fields);
        }

        if (hook.PropertyKeys is { } keys)
        {
            shape["issuePropertyKeysFilter"] = Names(keys);
        }

        shape["expirationDate"] = hook.Expires.ToUnixTimeMilliseconds();
        return shape;
    }

    private static JsonArray Names(IReadOnlyList<string> names) => [.. names.Select(name => (JsonNode)name)];

    private static Answer Refresh(Call call)
    {
        if (Ids(call) is not { } ids)
        {
            return Answer.BadPayload;
        }

        var expires = call.Now + AppHook.Life;
        foreach (var hook in Own(call).Where(hook => ids.Contains(hook.Id)))
        {
            hook.Expires = expires;
        }

        return Answer.Ok(new JsonObject { ["expirationDate"] = expires.ToUnixTimeMilliseconds() });
    }

    private static Answer Remove(Call call)
    {
        if (Ids(call) is not { } ids)
        {
            return Answer.BadPayload;
        }

        call.Cloud.Hooks(call.Site).Remove(hook => hook is AppHook && hook.Owner == call.Person && ids.Contains(hook.Id));
        return new(202);
    }

    private static IReadOnlyList<long>? Ids(Call call) => call.Body["webhookIds"] is JsonArray ids && ids.All(id => id is JsonValue value && value.TryGetValue<long>(out _))
        ? [.. ids.Select(id => (long)id!)]
        : null;
}
