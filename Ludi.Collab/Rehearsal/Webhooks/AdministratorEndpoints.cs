using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// The resource of a site's webhooks, for its administrator and not for apps. Nobody signs in to the rehearsal's pages, so
/// whoever calls is taken for the site's first administrator; it takes JSON only, so that no page elsewhere can press it.
/// </summary>
internal static class AdministratorEndpoints
{
    private const string Path = "/rest/webhooks/1.0/webhook";

    /// <summary>Maps it for one site, under the site's own address.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud, Site site)
    {
        var path = site.Path[Shapes.Addresses.Base.Length..] + Path;
        routes.MapGet(path, (HttpContext http) => Run(http, cloud, site, call => Answer.Ok(new JsonArray([.. All(call).Select(hook => AdministratorHookShape.Of(call, hook))]))));
        routes.MapPost(path, (HttpContext http, JsonObject hook) => Run(http, cloud, site, call => WebhookAdministration.Do(call, Deed("add", null, hook))));
        routes.MapGet(path + "/{id:int}", (HttpContext http, int id) => Run(http, cloud, site, call =>
            All(call).FirstOrDefault(hook => hook.Id == id) is { } hook ? Answer.Ok(AdministratorHookShape.Of(call, hook)) : Answer.Refuse(404, "The webhook does not exist.")));
        routes.MapPut(path + "/{id:int}", (HttpContext http, int id, JsonObject hook) => Run(http, cloud, site, call => WebhookAdministration.Do(call, Deed("change", id, hook))));
        routes.MapDelete(path + "/{id:int}", (HttpContext http, int id) => Run(http, cloud, site, call => WebhookAdministration.Do(call, Deed("remove", id, null))));
    }

    /// <summary>What is done, as <see cref="WebhookAdministration"/> takes it.</summary>
    public static JsonObject Deed(string action, int? id, JsonObject? hook) => new() { ["action"] = action, ["id"] = id, ["hook"] = hook };

    private static IReadOnlyList<AdministratorHook> All(Call call) => call.Cloud.Hooks(call.Site).OfAdministrators();

    private static IResult Run(HttpContext http, JiraCloud cloud, Site site, Func<Call, Answer> answer)
    {
        var administrator = site.People.First(person => person.Administrator && site.Includes(person));
        lock (site.Gate)
        {
            var given = answer(new Call(http, cloud, site, administrator, null, cloud.Now));
            return given.Body is null
                ? Results.StatusCode(given.Status)
                : Results.Text(given.Body.ToJsonString(), "application/json", statusCode: given.Status);
        }
    }
}
