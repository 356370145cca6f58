using Ludi.Collab.Boards.Live;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Hosting;
using Ludi.Collab.Presence;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;

namespace Ludi.Collab.Boards;

/// <summary>
/// The single writer of one board: judge, store, then tell. Nothing is told before it is stored, so nobody
/// ever sees a change that a crash could take back. Calls interleave at awaits only. SPEC: S1–S9.
/// </summary>
[Reentrant]
internal sealed partial class BoardGrain(
    IBoardStore store, IHubContext<BoardHub, IBoardClient> hub, IdSource ids, TimeProvider time, ILogger<BoardGrain> logger) : Grain, IBoardGrain
{
    private static readonly TimeSpan PulseEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int PulsesPerLook = 5;

    private readonly Roster _roster = new(Lease);
    private string _name = "";
    private BoardSession? _session;
    private GroupCommit? _commits;
    private Outbox _outbox = new(0);
    private Herald? _herald;
    private IGrainTimer? _window;
    private IGrainTimer? _pulse;
    private bool _windowIsOpen;
    private int _pulses;
    private DateTimeOffset _actedAt;
    private (long Version, string? Seal) _issues;

    private string Id => this.GetPrimaryKeyString();

    private IBoardClient Everybody => hub.Clients.Groups(BoardGroups.All(Id));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await store.Load(Id, cancellationToken) is not { } stored)
        {
            return;
        }

        _name = stored.Head.Name;
        _session = new BoardSession(stored);
        _commits = new GroupCommit(_session, store, time, Tell, Failed);
        _outbox = new Outbox(_session.Revision);
        _herald = new Herald(() => BoardViews.Of(_session.Shown, _roster) with { ActedAt = _actedAt }, GrainFactory.GetGrain<IBoardIssuesGrain>(Id).Look, LogNotLooking);
        _window = this.RegisterGrainTimer(SendFrame, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public Task<Joined> Join(Arrival arrival, long? known)
    {
        if (_session is null)
        {
            DeactivateOnIdle();
            return Task.FromResult(new Joined(null, null, null, null, null, Refusals.Of(RefusalCode.NotFound)));
        }

        var you = Seat(arrival);
        return Task.FromResult(new Joined(you, _name, _session.Since(known), RosterNow(), PulseNow()));
    }

    public Task Leave(string connection)
    {
        _roster.Leave(connection);
        TellRoster();
        return Task.CompletedTask;
    }

    public Task Announce(IReadOnlyList<Arrival> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            Seat(arrival);
        }

        return Task.CompletedTask;
    }

    public Task<ChangeAnswer> Change(Arrival from, ChangeBatch batch)
    {
        _actedAt = time.GetUtcNow();
        return Write(batch.Id, [.. batch.Operations.Select(OperationReading.Read)], from.Role, Seat(from).Handle);
    }

    public Task Point(string connection, Pointing pointing)
    {
        if (_roster.Of(connection) is { } entry)
        {
            _actedAt = time.GetUtcNow();
            _outbox.Add(entry.Handle, pointing);
            OpenWindow();
        }

        return Task.CompletedTask;
    }

    public Task<CatchUp> CatchUp(long revision) => Task.FromResult(_session is { } session
        ? session.Since(revision)
        : new CatchUp(0, 0, null, null, Refusals.Of(RefusalCode.NotFound)));

    public Task<RosterState> Roster() => Task.FromResult(RosterNow());

    public Task<BoardView> View() => Task.FromResult(_session is { } session
        ? BoardViews.Of(session.Shown, _roster)
        : new BoardView([], [], [], []));

    public Task IssuesMoved(long version, string? seal)
    {
        _issues = (version, seal);
        return Task.CompletedTask;
    }

    public async Task<Placement> PlaceCards(string person, IReadOnlyList<IssueRef> issues, float nearX, float nearY)
    {
        if (_session is not { } session)
        {
            return new Placement([], [], Refusals.Of(RefusalCode.NotFound));
        }

        var here = session.Shown.Places;
        var missing = issues.Distinct().Where(i => !here.ContainsKey(i)).ToList();
        var cards = Importing.Cards(session.Shown, missing, ids, nearX, nearY);
        var answer = await Write(ids.Next(), cards, BoardRole.Member, by: 0);
        var placed = session.Shown.Places;
        return new Placement(
            [.. missing.Where(placed.ContainsKey).Select(i => new PlacedCard(placed[i], i))],
            [.. issues.Distinct().Where(here.ContainsKey).Select(i => new PlacedCard(here[i], i))],
            answer.Refusal ?? (answer.Refused.Count > 0 ? answer.Refused[0].Refusal : null));
    }

    public async Task<IReadOnlyList<ConvertibleSticky>> BeginConversion(string person, IReadOnlyList<string> items)
    {
        var wanted = items.Distinct().ToList();
        var before = _session?.Shown.Items;
        var answer = await Write(
            ids.Next(), [.. wanted.Select(i => new BoardOperation.MarkConverting(i, person))], BoardRole.Member, by: 0);
        if (answer.Refusal is not null || _session is null)
        {
            return [];
        }

        var lost = answer.Refused.Select(r => wanted[r.Index]).ToHashSet();
        return
        [
            .. from id in wanted
               where !lost.Contains(id) && _session.Shown.Items.GetValueOrDefault(id)?.Converting == person
               select new ConvertibleSticky(id, before!.GetValueOrDefault(id)?.Text ?? ""),
        ];
    }

    public async Task EndConversion(IReadOnlyList<ConvertedSticky> results)
    {
        var ends = results.Select(BoardOperation (r) => r.Issue is { } issue
            ? new BoardOperation.BecomeCard(r.Item, issue)
            : new BoardOperation.LiftMark(r.Item));
        var answer = await Write(ids.Next(), [.. ends], BoardRole.Member, by: 0);
        if (answer.Refusal is { } refusal)
        {
            throw new IOException(refusal.Sentence);
        }
    }

    public Task Renamed(string name)
    {
        _name = name;
        Everybody.Renamed(name).Ignore();
        return Task.CompletedTask;
    }

    public Task Deleted()
    {
        Everybody.Closed(Refusals.Of(RefusalCode.NotFound, "This board was deleted.")).Ignore();
        _roster.Clear();
        _herald?.Announce();
        _session = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
