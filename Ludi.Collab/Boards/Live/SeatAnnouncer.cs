using Ludi.Collab.Boards.Access;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Boards.Live;

/// <summary>
/// Says every 10 s, for each of this node's live connections, that it is on its board, after asking again
/// whether it may be: so presence heals by itself, and a revoked link or a lost right ends within 10 s.
/// </summary>
internal sealed partial class SeatAnnouncer(
    SeatRegister seats, BoardAccess access, IGrainFactory grains, IHubContext<BoardHub, IBoardClient> hub, TimeProvider time,
    ILogger<SeatAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var board in seats.Live.GroupBy(s => s.Board))
            {
                await Announce(board.Key, [.. board], stoppingToken);
            }
        }
    }

    private async Task Announce(string board, IReadOnlyList<Seat> here, CancellationToken cancellation)
    {
        try
        {
            var allowed = new List<Arrival>(here.Count);
            foreach (var seat in here)
            {
                if (await access.RoleOf(seat.Visitor, board, cancellation) == seat.Arrival.Role)
                {
                    allowed.Add(seat.Arrival);
                }
                else
                {
                    await Close(seat);
                }
            }

            await grains.GetGrain<IBoardGrain>(board).Announce(allowed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A board that cannot be reached now is told again in 10 s, well within the lease of 30.
            LogNotAnnounced(board, exception.GetType().Name);
        }
    }

    private async Task Close(Seat seat)
    {
        await hub.Clients.Client(seat.Arrival.Connection).Closed(Refusals.Of(RefusalCode.LinkExpired, "You no longer have access to this board."));
        await grains.GetGrain<IBoardGrain>(seat.Board).Leave(seat.Arrival.Connection);
        seats.Cut(seat.Arrival.Connection);
    }

    [LoggerMessage(210, LogLevel.Warning, "Connections on board {Board} could not be announced ({Kind})")]
    private partial void LogNotAnnounced(string board, string kind);
}
