using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Metadata;

/// <summary>What holds for the whole site: fields, priorities, labels, statuses, rights.</summary>
internal static class SiteEndpoints
{
    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/field", ReadFields, Scopes.ReadWork);
        routes.Get("/priority", call => Answer.Ok(new JsonArray([.. call.Site.Priorities.Select(call.Shapes.Priority)])), Scopes.ReadWork);
        routes.Get("/status", ReadStatuses, Scopes.ReadWork);
        routes.Get("/label", call => call.Page(JqlSuggestions.Labels(call), label => label, usual: 1000, most: 1000, pointsEach: 0), Scopes.ReadWork);
        routes.Get("/mypermissions", ReadPermissions, Scopes.ReadWork);
        routes.Get("/serverInfo", ReadServer, Scopes.ReadWork);
    }

    private static Answer ReadFields(Call call) => Answer.Ok(new JsonArray([.. call.Site.Fields
        .Where(field => field.Scope is not { } scope || scope.Allows(call.Person, Permission.Browse))
        .Select(field => Show(call, field))]));

    private static JsonObject Show(Call call, Field field)
    {
        var shape = new JsonObject
        {
            ["id"] = field.Id,
            ["key"] = field.Id,
            ["name"] = field.Name,
            ["custom"] = field.Custom,
            ["orderable"] = field.Custom || field.Kind.Operations.Count > 0,
            ["navigable"] = true,
            ["searchable"] = field.ClauseNames.Count > 0,
            ["clauseNames"] = new JsonArray([.. field.ClauseNames.Select(name => (JsonNode)name)]),
        };
        if (field.Custom)
        {
            shape["untranslatedName"] = field.Name;
        }

        if (field.Id != "issuekey")
        {
            shape["schema"] = field.Schema();
        }

        if (field.Scope is { } scope)
        {
            shape["scope"] = new JsonObject { ["type"] = "PROJECT", ["project"] = new JsonObject { ["id"] = scope.Id } };
        }

        return shape;
    }

    private static Answer ReadStatuses(Call call) => Answer.Ok(new JsonArray([.. call.Site.ProjectsFor(call.Person)
        .SelectMany(project => project.Types).SelectMany(type => type.Workflow.Statuses).Distinct().Select(call.Shapes.Status)]));

    private static Answer ReadPermissions(Call call)
    {
        var keys = call.Queries("permissions");
        if (keys.Count == 0)
        {
            return Answer.Refuse(400, "The 'permissions' query parameter is required.");
        }

        if (keys.FirstOrDefault(key => Permission.All.All(permission => permission.Key != key)) is not null)
        {
            return Answer.Refuse(400, "Unrecognized permission");
        }

        var issueId = call.Query("issueKey") ?? call.Query("issueId");
        var projectId = call.Query("projectKey") ?? call.Query("projectId");
        var project = issueId is not null ? call.Site.Find(issueId, call.Person)?.Project : call.Site.FindProject(projectId, call.Person);
        if (project is null && (issueId is not null || projectId is not null))
        {
            return issueId is not null ? Answer.NoIssue : Answer.Refuse(404, $"No project could be found with key '{projectId}'.");
        }

        var permissions = Permission.All.Where(permission => keys.Contains(permission.Key));
        return Answer.Ok(new JsonObject { ["permissions"] = new JsonObject(permissions.Select(permission => KeyValuePair.Create(permission.Key, (JsonNode?)Show(permission, Has(call, permission, project))))) });
    }

    /// <summary>Whether the caller has a permission, in the project where one is given.</summary>
    public static bool Has(Call call, Permission permission, Project? project)
    {
        if (permission.Global)
        {
            return call.Person.Administrator
                || (permission == Permission.UserPicker && call.Site.Projects.Any(p => p.Allows(call.Person, Permission.Edit)))
                || (permission == Permission.BulkChange && call.Site.Projects.Any(p => p.Allows(call.Person, Permission.Transition)));
        }

        return project is not null ? project.Allows(call.Person, permission) : call.Site.Projects.Any(p => p.Allows(call.Person, permission));
    }

    /// <summary>A permission as both faces of Jira list it.</summary>
    public static JsonObject Show(Permission permission, bool has) => new()
    {
        ["id"] = permission.Id.ToString(CultureInfo.InvariantCulture),
        ["key"] = permission.Key,
        ["name"] = permission.Name,
        ["type"] = permission.Global ? "GLOBAL" : "PROJECT",
        ["description"] = permission.Name,
        ["havePermission"] = has,
    };

    private static Answer ReadServer(Call call) => Answer.Ok(new JsonObject
    {
        ["baseUrl"] = call.Cloud.Addresses.Of(call.Site),
        ["displayUrl"] = call.Cloud.Addresses.Of(call.Site),
        ["version"] = "1001.0.0-SNAPSHOT",
        ["versionNumbers"] = new JsonArray(1001, 0, 0),
        ["deploymentType"] = "Cloud",
        ["buildNumber"] = 100291,
        ["buildDate"] = "2026-06-01T00:00:00.000+0200",
        ["serverTime"] = call.Shapes.Moment(call.Now),
        ["scmInfo"] = "rehearsal",
        ["serverTitle"] = "Jira",
        ["serverTimeZone"] = call.Site.Zone.Id,
    });
}
