using System.Diagnostics.CodeAnalysis;
using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Hosting.Wire;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Boards;

/// <summary>
/// The edge: finds out who calls and which board they are on, hands over to its grain, returns its answer.
/// Arguments are validated before (HubRefusals); it decides nothing else and never waits for Jira.
/// </summary>
internal sealed class BoardHub(IGrainFactory grains, BoardAccess access, SeatRegister seats) : Hub<IBoardClient>
{
    public async Task<Joined> Join(JoinBoard request)
    {
        if (ClaimsVisitor.VisitorOf(Context.User!) is not { } visitor)
        {
            return Refused(RefusalCode.NotSignedIn);
        }

        if (await access.RoleOf(visitor, request.Board, Context.ConnectionAborted) is not { } role)
        {
            return Refused(RefusalCode.NotFound);
        }

        await Leave();
        var seat = new Seat(request.Board, visitor, new Arrival(Context.ConnectionId, visitor.Id, visitor.Name, role));
        await Groups.AddToGroupAsync(Context.ConnectionId, seat.Group);
        seats.Take(Context, seat);
        return await Board(seat).Join(seat.Arrival, request.Known);
    }

    public Task<ChangeAnswer> Change(ChangeBatch batch) => seats.Of(Context.ConnectionId) is { } seat
        ? Board(seat).Change(seat.Arrival, batch)
        : Task.FromResult(new ChangeAnswer(batch.Id, 0, [], Refusals.Of(RefusalCode.NotOnABoard)));

    public Task Point(Pointing pointing) => seats.Of(Context.ConnectionId) is { } seat
        ? Board(seat).Point(Context.ConnectionId, pointing)
        : Task.CompletedTask;

    public Task<CatchUp> CatchUp(long revision) => seats.Of(Context.ConnectionId) is { } seat
        ? Board(seat).CatchUp(revision)
        : Task.FromResult(new CatchUp(0, 0, null, null, Refusals.Of(RefusalCode.NotOnABoard)));

    public Task<RosterState> Roster() => seats.Of(Context.ConnectionId) is { } seat
        ? Board(seat).Roster()
        : Task.FromResult(new RosterState(0, [], Refusals.Of(RefusalCode.NotOnABoard)));

    public Task<IssuesPage> Issues(IssuesQuery query) => seats.Of(Context.ConnectionId) is { } seat
        ? grains.GetGrain<IBoardIssuesGrain>(seat.Board).Issues(seat.Arrival.Role, query)
        : Task.FromResult(new IssuesPage(0, null, null, [], [], false, Refusals.Of(RefusalCode.NotOnABoard)));

    /// <summary>Where a call ends whose arguments did not fit: see <see cref="RefusingHubProtocol"/>.</summary>
    [HubMethodName(RefusingHubProtocol.Misunderstood)]
    [SuppressMessage("Performance", "CA1822", Justification = "SignalR calls instance methods only.")]
    public Task<OnlyRefusal> Misunderstand() => Task.FromResult(new OnlyRefusal(Refusals.Of(RefusalCode.Invalid)));

    public override Task OnDisconnectedAsync(Exception? exception) => Leave();

    private async Task Leave()
    {
        if (seats.Leave(Context.ConnectionId) is { } seat)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, seat.Group);
            await Board(seat).Leave(Context.ConnectionId);
        }
    }

    private IBoardGrain Board(Seat seat) => grains.GetGrain<IBoardGrain>(seat.Board);

    private static Joined Refused(RefusalCode code) => new(null, null, null, null, null, Refusals.Of(code));
}
