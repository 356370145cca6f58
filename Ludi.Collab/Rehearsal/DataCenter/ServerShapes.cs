using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>How Data Center writes things: people by name and key, no hierarchy, pictures on its own host that need the token.</summary>
internal sealed class ServerShapes(Addresses addresses, Site site) : ShapeBook(addresses, site)
{
    private static readonly (string Size, string Query)[] AvatarSizes = [("48x48", ""), ("24x24", "size=small&"), ("16x16", "size=xsmall&"), ("32x32", "size=medium&")];
    private readonly Addresses _addresses = addresses;
    private readonly Site _site = site;

    /// <inheritdoc />
    public override string Self(string path) => $"{_addresses.DataCenter}/rest/api/2/{path}";

    /// <inheritdoc />
    public override string GatewaySelf(string path) => _addresses.DataCenter + path;

    /// <inheritdoc />
    public override string AgileSelf(string path) => $"{_addresses.DataCenter}/rest/agile/1.0/{path}";

    /// <inheritdoc />
    public override JsonObject Person(Person person) => new()
    {
        ["self"] = Self($"user?username={Uri.EscapeDataString(person.AccountId)}"),
        ["name"] = person.AccountId,
        ["key"] = person.Key,
        ["emailAddress"] = person.Email ?? "?",
        ["avatarUrls"] = Avatars($"secure/useravatar?{{0}}ownerId={Uri.EscapeDataString(person.Key)}&avatarId=10345"),
        ["displayName"] = person.Name,
        ["active"] = person.Active,
        ["timeZone"] = person.TimeZone,
    };

    /// <inheritdoc />
    public override JsonObject Named(Named named) => named is Group group
        ? new() { ["name"] = group.Name, ["self"] = Self($"group?groupname={Uri.EscapeDataString(group.Name)}") }
        : base.Named(named);

    /// <inheritdoc />
    public override JsonObject Status(Status status) => Drawn(base.Status(status), $"/images/icons/statuses/{status.Category.Key}.svg");

    /// <inheritdoc />
    public override JsonObject Priority(Priority priority) => Drawn(base.Priority(priority), $"/images/icons/priorities/{priority.Icon}.svg");

    /// <inheritdoc />
    public override JsonObject Type(IssueType type)
    {
        var shape = Drawn(base.Type(type), $"/secure/viewavatar?size=xsmall&avatarId={type.AvatarId}&avatarType=issuetype");
        shape.Remove("hierarchyLevel");
        shape.Remove("untranslatedName");
        return shape;
    }

    /// <inheritdoc />
    public override JsonObject ProjectInIssue(Project project)
    {
        var shape = base.ProjectInIssue(project);
        shape.Remove("simplified");
        return shape;
    }

    /// <inheritdoc />
    public override JsonObject ProjectAvatars(Project project) => Avatars($"secure/projectavatar?{{0}}pid={project.Id}&avatarId=10324");

    /// <inheritdoc />
    public override JsonNode SprintInIssue(Sprint sprint) => ServerSprints.Line(sprint, _site);

    private JsonObject Drawn(JsonObject shape, string path)
    {
        shape["iconUrl"] = GatewaySelf(path);
        return shape;
    }

    private JsonObject Avatars(string path) => new(AvatarSizes.Select(size => KeyValuePair.Create(
        size.Size, (JsonNode?)GatewaySelf("/" + path.Replace("{0}", size.Query, StringComparison.Ordinal)))));
}
