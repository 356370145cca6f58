using Ludi.Collab.Accounts;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>One connection's place on a board, as its node knows it.</summary>
internal sealed record Seat(string Board, Visitor Visitor, Arrival Arrival)
{
    /// <summary>The SignalR group that the connection is in.</summary>
    public string Group => Arrival.Role is BoardRole.Guest ? BoardGroups.Guests(Board) : BoardGroups.Members(Board);
}
