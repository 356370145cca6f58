using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Boards.Live;

/// <summary>
/// This node's own connections that are on a board. One counts only while its line shows traffic: SignalR
/// aborts it after 15 s without any (pings come every 5 s), and an aborted one is left out at once.
/// </summary>
internal sealed class SeatRegister
{
    private readonly ConcurrentDictionary<string, Taken> _seats = new();

    /// <summary>The seats whose lines are alive.</summary>
    public IEnumerable<Seat> Live => _seats.Values.Where(t => !t.Context.ConnectionAborted.IsCancellationRequested).Select(t => t.Seat);

    public Seat? Of(string connection) => _seats.TryGetValue(connection, out var taken) ? taken.Seat : null;

    public void Take(HubCallerContext context, Seat seat) => _seats[context.ConnectionId] = new Taken(context, seat);

    /// <summary>Gives the seat up; null where there was none.</summary>
    public Seat? Leave(string connection) => _seats.TryRemove(connection, out var taken) ? taken.Seat : null;

    /// <summary>Cuts a connection whose right to be on its board has ended.</summary>
    public void Cut(string connection)
    {
        if (_seats.TryRemove(connection, out var taken))
        {
            taken.Context.Abort();
        }
    }

    private sealed record Taken(HubCallerContext Context, Seat Seat);
}
