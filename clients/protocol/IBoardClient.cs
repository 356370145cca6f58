namespace Ludi.Collab.Protocol;

/// <summary>What the server tells a client that is on a board. Everything here may be lost: see <see cref="Protocol.Pulse"/>.</summary>
public interface IBoardClient
{
    /// <summary>Stored changes and live pointers of one window.</summary>
    Task Frame(BoardFrame frame);

    /// <summary>The heads of the board's three streams, every 2 s: a client that is behind asks.</summary>
    Task Pulse(Pulse pulse);

    /// <summary>Somebody came or went.</summary>
    Task RosterChanged(RosterChange change);

    /// <summary>Issues were read, edited or found missing; or the reading moved on.</summary>
    Task IssuesChanged(IssuesChange change);

    /// <summary>The content is gone from the server; the client forgets it at once (P63).</summary>
    Task IssuesDropped(IssuesDropped dropped);

    /// <summary>The board has another name.</summary>
    Task Renamed(string name);

    /// <summary>This client is no longer on the board: deleted, revoked, or signed out.</summary>
    Task Closed(Refusal why);
}
