namespace Ludi.Collab.Protocol;

/// <summary>
/// What a client may ask of the hub at <see cref="Address"/>. One connection is on one board, the one it
/// joined last. No method waits for Jira; each answers within milliseconds or with a <see cref="Refusal"/>.
/// </summary>
public interface IBoardHub
{
    /// <summary>Where the hub is, below the server's address.</summary>
    public const string Address = "/hubs/board";

    /// <summary>Enters a board, or re-enters it after a lost line; brings everything that was missed.</summary>
    Task<Joined> Join(JoinBoard request);

    /// <summary>Changes the board. Answered once the change is stored; sending the same batch again does no harm.</summary>
    Task<ChangeAnswer> Change(ChangeBatch batch);

    /// <summary>Where this person points and what they are dragging. Never stored, never answered, latest wins.</summary>
    Task Point(Pointing pointing);

    /// <summary>What changed on the board since a revision.</summary>
    Task<CatchUp> CatchUp(long revision);

    /// <summary>Who is here, whole.</summary>
    Task<RosterState> Roster();

    /// <summary>Sealed issues that changed since a version of the issues stream, with the wrapped key when asked.</summary>
    Task<IssuesPage> Issues(IssuesQuery query);
}
