namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A person's part in a project: a fixed set of permissions.</summary>
internal sealed record Role(string Name, IReadOnlySet<Permission> Permissions)
{
    /// <summary>The names of the roles a project has.</summary>
    public static readonly IReadOnlyList<string> ProjectRoles = ["Administrators", "Member", "Viewer"];

    /// <summary>The role of the project that a person with this part has.</summary>
    public string ProjectRole => Name switch
    {
        "Administrator" => ProjectRoles[0],
        "Viewer" => ProjectRoles[2],
        _ => ProjectRoles[1],
    };

    /// <summary>May do everything in the project, deleting included.</summary>
    public static readonly Role Administrator = new("Administrator", Permission.All.Where(p => !p.Global).ToHashSet());

    /// <summary>May do what a team's daily work needs.</summary>
    public static readonly Role Developer = new("Developer", new HashSet<Permission>
    {
        Permission.Browse, Permission.Create, Permission.Edit, Permission.Assign, Permission.Resolve, Permission.Comment,
        Permission.Assignable, Permission.Schedule, Permission.Transition, Permission.Link, Permission.EditOwnComments,
    });

    /// <summary>May write and comment, but neither move, assign nor schedule.</summary>
    public static readonly Role Contributor = new("Contributor", new HashSet<Permission>
    {
        Permission.Browse, Permission.Create, Permission.Edit, Permission.Comment, Permission.Assignable, Permission.EditOwnComments,
    });

    /// <summary>May look and nothing else.</summary>
    public static readonly Role Viewer = new("Viewer", new HashSet<Permission> { Permission.Browse });
}
