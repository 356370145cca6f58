namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A priority; a lower rank is more urgent.</summary>
internal sealed record Priority(string Id, string Name, int Rank, string Colour, string Icon) : Named(Id, Name);

/// <summary>Why an issue is done.</summary>
internal sealed record Resolution(string Id, string Name, string Description) : Named(Id, Name);

/// <summary>A component of one project.</summary>
internal sealed record Component(string Id, string Name, string Description) : Named(Id, Name);

/// <summary>A version of one project.</summary>
internal sealed record ProjectVersion(string Id, string Name, bool Released, DateOnly ReleaseDate) : Named(Id, Name);

/// <summary>An option of a select field.</summary>
internal sealed record Option(string Id, string Name) : Named(Id, Name);

/// <summary>A security level: an issue that carries it is seen only by these people.</summary>
internal sealed record SecurityLevel(string Id, string Name, IReadOnlySet<Person> People) : Named(Id, Name);
