using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>Projects in one bare list of all that one may see, and as one types.</summary>
internal static class ServerProjects
{
    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/project", List, Scopes.ReadWork);
        routes.Get("/project/{project}", Read, Scopes.ReadWork);
        routes.Get("/projects/picker", Pick, Scopes.ReadWork);
    }

    private static Answer List(Call call)
    {
        var expand = call.Queries("expand");
        return Answer.Ok(new JsonArray([.. call.Site.ProjectsFor(call.Person).OrderBy(project => project.Name, StringComparer.OrdinalIgnoreCase).Select(project =>
        {
            var shape = Show(call, project);
            AddMore(call, shape, project, expand.Contains);
            return (JsonNode)shape;
        })]));
    }

    private static Answer Read(Call call)
    {
        if (call.Site.FindProject(call.Route("project"), call.Person) is not { } project)
        {
            return ProjectEndpoints.NoProject(call);
        }

        var shape = Show(call, project);
        AddMore(call, shape, project, _ => true);
        shape["components"] = new JsonArray([.. project.Components.Select(call.Shapes.Named)]);
        shape["versions"] = new JsonArray([.. project.Versions.Select(call.Shapes.Named)]);
        shape["assigneeType"] = "UNASSIGNED";
        shape["roles"] = new JsonObject(Role.ProjectRoles.Select((role, index) => KeyValuePair.Create(role, (JsonNode?)call.Shapes.Self($"project/{project.Id}/role/{10002 + index}"))));
        return Answer.Ok(shape);
    }

    private static JsonObject Show(Call call, Project project) => new()
    {
        ["expand"] = "description,lead,url,projectKeys",
        ["self"] = call.Shapes.Self($"project/{project.Id}"),
        ["id"] = project.Id,
        ["key"] = project.Key,
        ["name"] = project.Name,
        ["avatarUrls"] = call.Shapes.ProjectAvatars(project),
        ["projectTypeKey"] = "software",
        ["archived"] = false,
    };

    private static void AddMore(Call call, JsonObject shape, Project project, Func<string, bool> wanted)
    {
        if (wanted("description"))
        {
            shape["description"] = project.Description;
        }

        if (wanted("lead"))
        {
            shape["lead"] = call.Shapes.Person(project.Lead);
        }

        if (wanted("issueTypes"))
        {
            shape["issueTypes"] = new JsonArray([.. project.Types.Select(call.Shapes.Type)]);
        }

        if (wanted("projectKeys"))
        {
            shape["projectKeys"] = new JsonArray(project.Key);
        }
    }

    private static Answer Pick(Call call)
    {
        var typed = call.Query("query") ?? "";
        var found = call.Site.ProjectsFor(call.Person).Where(project =>
            project.Name.Contains(typed, StringComparison.OrdinalIgnoreCase) || project.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        var page = found.Take(call.Number("maxResults", 100, 1, 100)).ToList();
        return Answer.Ok(new JsonObject
        {
            ["projects"] = new JsonArray([.. page.Select(project => (JsonNode)new JsonObject
            {
                ["id"] = project.Id,
                ["key"] = project.Key,
                ["name"] = project.Name,
                ["html"] = $"{JqlSuggestions.Mark(project.Name, typed)} ({JqlSuggestions.Mark(project.Key, typed)})",
                ["avatar"] = $"/secure/projectavatar?pid={project.Id}&size=small",
            })]),
            ["total"] = found.Count,
            ["header"] = $"Showing {page.Count} of {found.Count} matching projects",
        });
    }
}
