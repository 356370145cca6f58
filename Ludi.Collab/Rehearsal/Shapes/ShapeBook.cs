using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Shapes;

/// <summary>How the API of one site writes each kind of thing.</summary>
internal class ShapeBook(Addresses addresses, Site site)
{
    private static readonly (string Name, int Size)[] AvatarSizes = [("48x48", 48), ("24x24", 24), ("16x16", 16), ("32x32", 32)];

    /// <summary>The address of a platform resource.</summary>
    public virtual string Self(string path) => addresses.Api(site, path);

    /// <summary>The address of anything else of the site behind the gateway.</summary>
    public virtual string GatewaySelf(string path) => addresses.Gateway(site, path);

    /// <summary>The address of an agile resource.</summary>
    public virtual string AgileSelf(string path) => addresses.Agile(site, path);

    /// <summary>Jira's timestamp: milliseconds, and an offset without a colon.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, site.Zone);
        return local.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    /// <summary>A person; the e-mail address only where its owner shows it.</summary>
    public virtual JsonObject Person(Person person)
    {
        var avatars = new JsonObject();
        foreach (var (name, size) in AvatarSizes)
        {
            avatars[name] = addresses.Avatar(person, size);
        }

        var shape = new JsonObject
        {
            ["self"] = Self($"user?accountId={Uri.EscapeDataString(person.AccountId)}"),
            ["accountId"] = person.AccountId,
            ["accountType"] = "atlassian",
            ["avatarUrls"] = avatars,
            ["displayName"] = person.Name,
            ["active"] = person.Active,
            ["timeZone"] = person.TimeZone,
        };
        if (person.Email is not null)
        {
            shape["emailAddress"] = person.Email;
        }

        return shape;
    }

    /// <summary>Anything with an id and a name.</summary>
    public virtual JsonObject Named(Named named) => named switch
    {
        Status status => Status(status),
        IssueType type => Type(type),
        Project project => ProjectInIssue(project),
        Priority priority => Priority(priority),
        Resolution resolution => new() { ["self"] = Self($"resolution/{resolution.Id}"), ["id"] = resolution.Id, ["description"] = resolution.Description, ["name"] = resolution.Name },
        Component component => new() { ["self"] = Self($"component/{component.Id}"), ["id"] = component.Id, ["name"] = component.Name, ["description"] = component.Description },
        ProjectVersion version => Version(version),
        SecurityLevel level => new() { ["self"] = Self($"securitylevel/{level.Id}"), ["id"] = level.Id, ["description"] = "", ["name"] = level.Name },
        Option option => Option(option),
        Group group => new() { ["name"] = group.Name, ["groupId"] = group.Id, ["self"] = Self($"group?groupId={group.Id}") },
        Team team => new() { ["id"] = team.Id, ["name"] = team.Name, ["avatarUrl"] = "", ["isVisible"] = true, ["isVerified"] = false, ["title"] = team.Name, ["isShared"] = true },
        _ => new() { ["id"] = named.Id, ["name"] = named.Name },
    };

    /// <summary>One of the allowed values of a field: as it is shown, with the options below it.</summary>
    public JsonObject Allowed(Named named)
    {
        var shape = Named(named);
        if (named is Option { Children.Count: > 0 } option)
        {
            shape["children"] = new JsonArray([.. option.Children.Select(Option)]);
        }

        return shape;
    }

    /// <summary>A status with its category.</summary>
    public virtual JsonObject Status(Status status) => new()
    {
        ["self"] = Self($"status/{status.Id}"),
        ["description"] = "",
        ["iconUrl"] = $"{addresses.Of(site)}/images/icons/statuses/generic.svg",
        ["name"] = status.Name,
        ["id"] = status.Id,
        ["statusCategory"] = Category(status.Category),
    };

    /// <summary>A status category.</summary>
    public JsonObject Category(StatusCategory category) => new()
    {
        ["self"] = Self($"statuscategory/{category.Number}"),
        ["id"] = category.Number,
        ["key"] = category.Key,
        ["colorName"] = category.Colour,
        ["name"] = category.Name,
    };

    /// <summary>An issue type; its icon is behind the gateway.</summary>
    public virtual JsonObject Type(IssueType type) => new()
    {
        ["self"] = Self($"issuetype/{type.Id}"),
        ["id"] = type.Id,
        ["description"] = type.Description,
        ["iconUrl"] = Self($"universal_avatar/view/type/issuetype/avatar/{type.AvatarId}?size=medium"),
        ["name"] = type.Name,
        ["untranslatedName"] = type.Name,
        ["subtask"] = type.Level < 0,
        ["avatarId"] = type.AvatarId,
        ["hierarchyLevel"] = type.Level,
    };

    /// <summary>A priority; its icon is public.</summary>
    public virtual JsonObject Priority(Priority priority) => new()
    {
        ["self"] = Self($"priority/{priority.Id}"),
        ["iconUrl"] = $"{addresses.Of(site)}/images/icons/priorities/{priority.Icon}_new.svg",
        ["name"] = priority.Name,
        ["id"] = priority.Id,
    };

    /// <summary>A project as issues show it.</summary>
    public virtual JsonObject ProjectInIssue(Project project) => new()
    {
        ["self"] = Self($"project/{project.Id}"),
        ["id"] = project.Id,
        ["key"] = project.Key,
        ["name"] = project.Name,
        ["projectTypeKey"] = "software",
        ["simplified"] = project.TeamManaged,
        ["avatarUrls"] = ProjectAvatars(project),
    };

    /// <summary>A project's pictures, behind the gateway.</summary>
    public virtual JsonObject ProjectAvatars(Project project)
    {
        var address = Self($"universal_avatar/view/type/project/avatar/{project.Id}");
        return new() { ["48x48"] = address, ["24x24"] = $"{address}?size=small", ["16x16"] = $"{address}?size=xsmall", ["32x32"] = $"{address}?size=medium" };
    }

    /// <summary>Another issue in a few fields, as parents and sub-tasks are shown.</summary>
    public JsonObject Brief(Issue issue)
    {
        var fields = new JsonObject { ["summary"] = issue.Summary, ["status"] = Status(issue.Status) };
        if (issue.Values.TryGetValue("priority", out var priority))
        {
            fields["priority"] = Priority((Priority)priority);
        }

        fields["issuetype"] = Type(issue.Type);
        return new()
        {
            ["id"] = issue.Id.ToString(CultureInfo.InvariantCulture),
            ["key"] = issue.Key,
            ["self"] = Self($"issue/{issue.Id}"),
            ["fields"] = fields,
        };
    }

    /// <summary>A sprint as the sprint field shows it.</summary>
    public virtual JsonNode SprintInIssue(Sprint sprint)
    {
        var shape = new JsonObject { ["id"] = sprint.Number, ["name"] = sprint.Name, ["state"] = sprint.State, ["boardId"] = sprint.Board.Id, ["goal"] = sprint.Goal };
        AddMoments(shape, sprint);
        return shape;
    }

    /// <summary>The dates a sprint has, in UTC.</summary>
    public static void AddMoments(JsonObject shape, Sprint sprint)
    {
        foreach (var (name, moment) in new[] { ("startDate", sprint.Start), ("endDate", sprint.End), ("completeDate", sprint.Complete) })
        {
            if (moment is { } known)
            {
                shape[name] = known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            }
        }
    }

    private JsonObject Option(Option option)
    {
        var shape = new JsonObject { ["self"] = Self($"customFieldOption/{option.Id}"), ["value"] = option.Name, ["id"] = option.Id };
        if (option.Disabled)
        {
            shape["disabled"] = true;
        }

        return shape;
    }

    private JsonObject Version(ProjectVersion version) => new()
    {
        ["self"] = Self($"version/{version.Id}"),
        ["id"] = version.Id,
        ["description"] = "",
        ["name"] = version.Name,
        ["archived"] = false,
        ["released"] = version.Released,
        ["releaseDate"] = version.ReleaseDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
