using Ludi.Collab.Protocol;
using Orleans.Concurrency;

namespace Ludi.Collab.Boards;

/// <summary>One live board: the single writer of its items and the keeper of its roster. Key: the board's id.</summary>
internal interface IBoardGrain : IGrainWithStringKey
{
    Task<Joined> Join(Arrival arrival, long? known);

    [AlwaysInterleave]
    Task Leave(string connection);

    /// <summary>A node's connections on this board, every 10 s; one that is not announced for 30 s is gone.</summary>
    [AlwaysInterleave]
    Task Announce(IReadOnlyList<Arrival> arrivals);

    /// <summary>Judges, stores and then answers a batch of somebody who is on the board.</summary>
    Task<ChangeAnswer> Change(Arrival from, ChangeBatch batch);

    [AlwaysInterleave, OneWay]
    Task Point(string connection, Pointing pointing);

    [AlwaysInterleave]
    Task<CatchUp> CatchUp(long revision);

    [AlwaysInterleave]
    Task<RosterState> Roster();

    [AlwaysInterleave]
    Task<BoardView> View();

    /// <summary>Puts cards near a point without overlap, each issue at most once on the board; for verified imports only.</summary>
    Task<Placement> PlaceCards(string person, IReadOnlyList<IssueRef> issues, float nearX, float nearY);

    /// <summary>Marks stickies as being converted, in the store, before Jira is called. Answers those that this call has won.</summary>
    Task<IReadOnlyList<ConvertibleSticky>> BeginConversion(string person, IReadOnlyList<string> items);

    /// <summary>Ends conversions: stickies become cards or stay stickies, and the mark goes.</summary>
    Task EndConversion(IReadOnlyList<ConvertedSticky> results);

    /// <summary>The head of the board's issues stream, for the pulse.</summary>
    [AlwaysInterleave, OneWay]
    Task IssuesMoved(long version, string? seal);

    /// <summary>The board was renamed, or deleted: tells everybody.</summary>
    Task Renamed(string name);

    Task Deleted();
}
