namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A project: who may do what in it, and what its issues are made of.</summary>
internal sealed record Project(string Id, string Key, string Name, string Description) : Named(Id, Name)
{
    /// <summary>Team-managed projects (next-gen) own their types, statuses and points field.</summary>
    public bool TeamManaged { get; init; }

    /// <summary>Who leads it; the default assignee.</summary>
    public required Person Lead { get; init; }

    /// <summary>Everybody with a part in it; others do not learn that it exists.</summary>
    public required IReadOnlyDictionary<Person, Role> Members { get; init; }

    /// <summary>The types its issues can have, highest first.</summary>
    public required IReadOnlyList<IssueType> Types { get; init; }

    /// <summary>Its components.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<ProjectVersion> Versions { get; init; } = [];

    /// <summary>The field that holds estimates.</summary>
    public required string PointsField { get; init; }

    /// <summary>A stable id of a team-managed project.</summary>
    public string EntityId => $"6d0c54f1-0000-4000-8000-0000000{Id}";

    /// <summary>Whether the person may do this here.</summary>
    public bool Allows(Person person, Permission permission) =>
        person.Active && Members.TryGetValue(person, out var role) && role.Permissions.Contains(permission);

    /// <summary>Two projects are the same one only when they are the same object.</summary>
    public bool Equals(Project? other) => ReferenceEquals(this, other);

    /// <summary>See <see cref="Equals(Project)"/>.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
