using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>What holds for the whole Data Center, in bare lists; of rights it tells the whole map.</summary>
internal static class ServerMetadata
{
    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/serverInfo", ReadServer, Scopes.ReadWork);
        routes.Get("/field", call => List(call, call.Site.Fields.Select(Show)), Scopes.ReadWork);
        routes.Get("/priority", call => List(call, call.Site.Priorities.Select(call.Shapes.Priority)), Scopes.ReadWork);
        routes.Get("/resolution", call => List(call, call.Site.Resolutions.Select(call.Shapes.Named)), Scopes.ReadWork);
        routes.Get("/status", call => List(call, call.Site.ProjectsFor(call.Person).SelectMany(project => project.Types).SelectMany(type => type.Workflow.Statuses).Distinct().Select(call.Shapes.Status)), Scopes.ReadWork);
        routes.Get("/mypermissions", ReadPermissions, Scopes.ReadWork);
    }

    private static Answer List(Call call, IEnumerable<JsonObject> things) => Answer.Ok(new JsonArray([.. things]));

    private static Answer ReadServer(Call call) => Answer.Ok(new JsonObject
    {
        ["baseUrl"] = call.Cloud.Addresses.DataCenter,
        ["version"] = "10.3.24",
        ["versionNumbers"] = new JsonArray(10, 3, 24),
        ["deploymentType"] = "Server",
        ["buildNumber"] = 10030024,
        ["buildDate"] = "2026-05-11T00:00:00.000+0200",
        ["serverTime"] = call.Shapes.Moment(call.Now),
        ["scmInfo"] = "rehearsal",
        ["serverTitle"] = call.Site.Name,
    });

    private static JsonObject Show(Field field)
    {
        var shape = new JsonObject
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["custom"] = field.Custom,
            ["orderable"] = field.Custom || field.Kind.Operations.Count > 0,
            ["navigable"] = true,
            ["searchable"] = field.ClauseNames.Count > 0,
            ["clauseNames"] = new JsonArray([.. field.ClauseNames.Select(name => (JsonNode)name)]),
        };
        if (field.Id != "issuekey")
        {
            shape["schema"] = field.Schema();
        }

        return shape;
    }

    private static Answer ReadPermissions(Call call)
    {
        var issueId = call.Query("issueKey") ?? call.Query("issueId");
        var projectId = call.Query("projectKey") ?? call.Query("projectId");
        var project = issueId is not null ? call.Site.Find(issueId, call.Person)?.Project : call.Site.FindProject(projectId, call.Person);
        if (project is null && (issueId is not null || projectId is not null))
        {
            return Answer.Refuse(404, issueId is not null ? "Issue Does Not Exist" : $"No project could be found with key '{projectId}'.");
        }

        var shown = Permission.All.Select(permission => KeyValuePair.Create(permission.Key, (JsonNode?)SiteEndpoints.Show(permission, SiteEndpoints.Has(call, permission, project))));
        return Answer.Ok(new JsonObject { ["permissions"] = new JsonObject(shown) });
    }
}
