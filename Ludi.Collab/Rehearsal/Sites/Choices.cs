namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A priority; a lower rank is more urgent.</summary>
internal sealed record Priority(string Id, string Name, int Rank, string Colour, string Icon) : Named(Id, Name);

/// <summary>Why an issue is done.</summary>
internal sealed record Resolution(string Id, string Name, string Description) : Named(Id, Name);

/// <summary>A component of one project.</summary>
internal sealed record Component(string Id, string Name, string Description) : Named(Id, Name);

/// <summary>A version of one project.</summary>
internal sealed record ProjectVersion(string Id, string Name, bool Released, DateOnly ReleaseDate) : Named(Id, Name);

/// <summary>An option of a select field; those of a cascading field have options of their own.</summary>
internal sealed record Option(string Id, string Name) : Named(Id, Name)
{
    /// <summary>What may be chosen below it.</summary>
    public IReadOnlyList<Option> Children { get; init; } = [];

    /// <summary>Still shown where it was chosen once, no longer to be chosen.</summary>
    public bool Disabled { get; init; }
}

/// <summary>The value of a cascading field: an option, and one of its own where that was chosen too.</summary>
internal sealed record Cascade(Option Parent, Option? Child);

/// <summary>A group of the site's people.</summary>
internal sealed record Group(string Id, string Name, IReadOnlySet<Person> People) : Named(Id, Name);

/// <summary>An Atlassian team, known to all sites of an organisation.</summary>
internal sealed record Team(string Id, string Name) : Named(Id, Name);

/// <summary>How long something was thought to take, and how long it still takes; in seconds.</summary>
internal sealed record Estimates(int? Original, int? Remaining);

/// <summary>A security level: an issue that carries it is seen only by these people.</summary>
internal sealed record SecurityLevel(string Id, string Name, IReadOnlySet<Person> People) : Named(Id, Name);
