namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A saved search: its owner's, and whoever it is shared with may use it.</summary>
internal sealed record Filter(string Id, string Name, string Description, Person Owner, string Jql) : Named(Id, Name)
{
    /// <summary>Whether everybody who is signed in may use it.</summary>
    public bool Shared { get; init; }

    /// <summary>The project whose members may use it, besides.</summary>
    public Project? SharedWith { get; init; }

    /// <summary>Those who have starred it.</summary>
    public IReadOnlySet<Person> Starred { get; init; } = new HashSet<Person>();

    /// <summary>Whether the person may use it.</summary>
    public bool Admits(Person person) => person == Owner || Shared || SharedWith?.Allows(person, Permission.Browse) == true;
}
