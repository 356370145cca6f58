using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Metadata;

/// <summary>Asking for many issues and projects at once what one may do with them; asking about others is the administrator's.</summary>
internal static class PermissionEndpoints
{
    private const int Most = 1000;

    /// <summary>Maps the read; the real one asks for no scope.</summary>
    public static void Map(JiraRoutes routes) => routes.Post("/permissions/check", Check);

    private static Answer Check(Call call)
    {
        var accountId = call.Body.Text("accountId") ?? call.Person.AccountId;
        if (accountId != call.Person.AccountId && !call.Person.Administrator)
        {
            return Answer.Refuse(403, "You do not have permission to check the permissions of other users.");
        }

        if (call.Site.FindPerson(accountId) is not { } person)
        {
            return Answer.Refuse(400, $"The user '{accountId}' does not exist.");
        }

        var asked = (call.Body["projectPermissions"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var global = call.Body.Texts("globalPermissions") ?? [];
        if (asked.SelectMany(ask => ask.Texts("permissions") ?? []).Concat(global).FirstOrDefault(key => Find(key) is null) is { } odd)
        {
            return Answer.Refuse(400, $"Unrecognized permission: {odd}");
        }

        return asked.Exists(ask => ask["issues"]?.AsArray().Count > Most || ask["projects"]?.AsArray().Count > Most)
            ? Answer.Refuse(400, $"At most {Most} issues and {Most} projects can be checked at once.")
            : Answer.Ok(new JsonObject
            {
                ["projectPermissions"] = new JsonArray([.. asked.SelectMany(ask => (ask.Texts("permissions") ?? []).Select(key => Grant(call, person, ask, key)))]),
                ["globalPermissions"] = new JsonArray([.. global.Where(key => SiteEndpoints.Has(call, Find(key)!, null)).Select(key => (JsonNode)key)]),
            });
    }

    private static Permission? Find(string key) => Permission.All.FirstOrDefault(permission => permission.Key == key);

    private static JsonObject Grant(Call call, Person person, JsonObject ask, string key)
    {
        var issues = (ask.Texts("issues") ?? []).Where(id => call.Site.Find(id, person)?.Project.Allows(person, Find(key)!) == true);
        var projects = (ask.Texts("projects") ?? []).Where(id => call.Site.FindProject(id, person)?.Allows(person, Find(key)!) == true);
        return new() { ["permission"] = key, ["issues"] = Numbers(issues), ["projects"] = Numbers(projects) };
    }

    private static JsonArray Numbers(IEnumerable<string> ids) =>
        new([.. ids.Where(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(id => (JsonNode)long.Parse(id, CultureInfo.InvariantCulture))]);
}
