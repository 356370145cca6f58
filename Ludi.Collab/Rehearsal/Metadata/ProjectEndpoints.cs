using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Metadata;

/// <summary>Projects, of which each sees only their own.</summary>
internal static class ProjectEndpoints
{
    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/project/search", Find, Scopes.ReadWork);
        routes.Get("/project/{project}", Read, Scopes.ReadWork);
        routes.Get("/issuetype/project", Types, Scopes.ReadWork);
        MapParts(routes);
    }

    /// <summary>Maps the reads of what projects are made of, which Data Center has as well.</summary>
    public static void MapParts(JiraRoutes routes)
    {
        routes.Get("/project/{project}/statuses", Statuses, Scopes.ReadWork);
        routes.Get("/project/{project}/components", call => List(call, project => project.Components), Scopes.ReadWork);
        routes.Get("/project/{project}/versions", call => List(call, project => project.Versions), Scopes.ReadWork);
        routes.Get("/issuetype", AllTypes, Scopes.ReadWork);
    }

    private static Answer Find(Call call)
    {
        var wanted = call.Query("query") ?? "";
        var ids = call.Queries("id");
        var keys = call.Queries("keys");
        var action = call.Query("action") switch
        {
            "create" => Permission.Create,
            "edit" => Permission.AdministerProject,
            _ => Permission.Browse,
        };
        var types = call.Queries("typeKey");
        var found = call.Site.ProjectsFor(call.Person)
            .Where(project => project.Allows(call.Person, action))
            .Where(project => project.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || project.Key.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .Where(project => (ids.Count == 0 || ids.Contains(project.Id)) && (keys.Count == 0 || keys.Contains(project.Key)))
            .Where(_ => types.Count == 0 || types.Contains("software"));
        return call.Page(Order(call, found), project => Show(call, project));
    }

    private static IReadOnlyList<Project> Order(Call call, IEnumerable<Project> projects)
    {
        var by = call.Query("orderBy") ?? "key";
        Func<Project, IComparable> key = by.TrimStart('-', '+') switch
        {
            "name" => project => project.Name.ToUpperInvariant(),
            "issueCount" => project => call.Site.Issues.Count(issue => issue.Project == project),
            "lastIssueUpdatedTime" => project => call.Site.Issues.Where(issue => issue.Project == project).Max(issue => issue.Updated),
            _ => project => project.Key,
        };
        return by.StartsWith('-') ? [.. projects.OrderByDescending(key)] : [.. projects.OrderBy(key)];
    }

    private static JsonObject Show(Call call, Project project)
    {
        var shape = new JsonObject
        {
            ["expand"] = "description,lead,issueTypes,url,projectKeys,permissions,insight",
            ["self"] = call.Shapes.Self($"project/{project.Id}"),
            ["id"] = project.Id,
            ["key"] = project.Key,
            ["name"] = project.Name,
            ["projectTypeKey"] = "software",
            ["simplified"] = project.TeamManaged,
            ["style"] = project.TeamManaged ? "next-gen" : "classic",
            ["isPrivate"] = false,
            ["properties"] = new JsonObject(),
            ["avatarUrls"] = call.Shapes.ProjectAvatars(project),
        };
        if (project.TeamManaged)
        {
            shape["entityId"] = project.EntityId;
            shape["uuid"] = project.EntityId;
        }

        var expand = call.Queries("expand");
        if (expand.Contains("insight"))
        {
            var issues = call.Site.Issues.Where(issue => issue.Project == project).ToList();
            shape["insight"] = new JsonObject { ["totalIssueCount"] = issues.Count, ["lastIssueUpdateTime"] = call.Shapes.Moment(issues.Max(issue => issue.Updated)) };
        }

        if (expand.Contains("description"))
        {
            shape["description"] = project.Description;
        }

        return shape;
    }

    private static Answer Read(Call call)
    {
        if (call.Site.FindProject(call.Route("project"), call.Person) is not { } project)
        {
            return NoProject(call);
        }

        var shape = Show(call, project);
        shape["description"] = project.Description;
        shape["lead"] = call.Shapes.Person(project.Lead);
        shape["assigneeType"] = "UNASSIGNED";
        shape["issueTypes"] = Shown(project.Types, call);
        shape["components"] = Shown(project.Components, call);
        shape["versions"] = Shown(project.Versions, call);
        shape["roles"] = new JsonObject(Roles.Select(role => KeyValuePair.Create(role.Name, (JsonNode?)call.Shapes.Self($"project/{project.Id}/role/{role.Number.ToString(CultureInfo.InvariantCulture)}"))));
        return Answer.Ok(shape, points: 2);
    }

    private static IEnumerable<(string Name, int Number)> Roles => Role.ProjectRoles.Select((name, index) => (name, 10002 + index));

    private static Answer Statuses(Call call) => call.Site.FindProject(call.Route("project"), call.Person) is { } project
        ? Answer.Ok(new JsonArray([.. project.Types.Select(type => (JsonNode)new JsonObject
        {
            ["self"] = call.Shapes.Self($"issuetype/{type.Id}"),
            ["id"] = type.Id,
            ["name"] = type.Name,
            ["subtask"] = type.Level < 0,
            ["statuses"] = Shown(type.Workflow.Statuses, call),
        })]))
        : NoProject(call);

    private static Answer List(Call call, Func<Project, IReadOnlyList<Named>> list) =>
        call.Site.FindProject(call.Route("project"), call.Person) is { } project ? Answer.Ok(Shown(list(project), call)) : NoProject(call);

    private static Answer Types(Call call)
    {
        if (call.Site.FindProject(call.Query("projectId"), call.Person) is not { } project)
        {
            return Answer.Refuse(404, $"No project could be found with id '{call.Query("projectId")}'.");
        }

        var level = call.Query("level");
        return Answer.Ok(Shown(project.Types.Where(type => level is null || type.Level.ToString(CultureInfo.InvariantCulture) == level), call));
    }

    private static Answer AllTypes(Call call) => Answer.Ok(Shown(call.Site.ProjectsFor(call.Person).SelectMany(project => project.Types).Distinct(), call));

    private static JsonArray Shown(IEnumerable<Named> things, Call call) => new([.. things.Select(call.Shapes.Named)]);

    /// <summary>The refusal for a project that is not there or not visible.</summary>
    public static Answer NoProject(Call call) => Answer.Refuse(404, $"No project could be found with key '{call.Route("project")}'.");
}
