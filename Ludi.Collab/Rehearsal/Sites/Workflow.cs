namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A legal move; a null origin means from anywhere, and its screen asks for the named fields.</summary>
internal sealed record Transition(string Id, string Name, Status? From, Status To, params string[] RequiredFields)
{
    /// <summary>Fields its screen shows and takes, but does not insist on.</summary>
    public IReadOnlyList<string> OptionalFields { get; init; } = [];

    /// <summary>Everything on its screen.</summary>
    public IEnumerable<string> Screen => RequiredFields.Concat(OptionalFields);
}

/// <summary>The statuses an issue of some type can have, and the moves between them.</summary>
internal sealed record Workflow(string Name, Status Initial, IReadOnlyList<Status> Statuses, IReadOnlyList<Transition> Transitions)
{
    /// <summary>Whether reaching a done status settles the issue by itself, as team-managed projects do.</summary>
    public bool ResolvesByItself { get; init; }

    /// <summary>The moves out of a status, without one that leads nowhere new.</summary>
    public IEnumerable<Transition> From(Status status) =>
        Transitions.Where(t => (t.From is null && t.To != status) || t.From == status);
}
