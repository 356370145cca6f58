using Ludi.Collab.Boards.Live;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>How the board writes and what it tells: frames, roster, pulse. Sends are never awaited inside the board.</summary>
internal sealed partial class BoardGrain
{
    private async Task<ChangeAnswer> Write(string batch, IReadOnlyList<BoardOperation> operations, BoardRole role, int by)
    {
        if (_session is null || _commits is null)
        {
            return new ChangeAnswer(batch, 0, [], Refusals.Of(RefusalCode.NotFound));
        }

        if (_commits.HasFailed)
        {
            return new ChangeAnswer(batch, 0, [], Refusals.Of(RefusalCode.Unavailable));
        }

        var answer = _session.Judge(batch, operations, role, by);
        return await _commits.Stored(answer.Revision)
            ? answer
            : new ChangeAnswer(batch, 0, [], Refusals.Of(RefusalCode.Unavailable));
    }

    private void Tell(PendingCommit stored)
    {
        _outbox.Add(stored);
        OpenWindow();
        if (stored.Told.Any(t => t.Told is { Kind: OperationKind.Delete } or { Item.Kind: ItemKind.Card or ItemKind.CardFields }))
        {
            _herald!.Announce();
        }
    }

    // The session is ahead of the store: only a fresh activation knows what is true.
    private void Failed(Exception? exception)
    {
        LogNotStored(Id, exception?.GetType().Name ?? "another writer");
        DeactivateOnIdle();
    }

    private void OpenWindow()
    {
        if (!_windowIsOpen)
        {
            _windowIsOpen = true;
            _window!.Change(_outbox.Window, Timeout.InfiniteTimeSpan);
        }
    }

    private Task SendFrame(CancellationToken cancellation)
    {
        _windowIsOpen = false;
        if (_outbox.Take() is { } frame)
        {
            Everybody.Frame(frame).Ignore();
        }

        return Task.CompletedTask;
    }

    private RosterEntry Seat(Arrival arrival)
    {
        var entry = _roster.Announce(arrival.Connection, arrival.Person, arrival.Name, arrival.Role, time.GetUtcNow());
        _pulse ??= this.RegisterGrainTimer(Pulse, new GrainTimerCreationOptions(PulseEvery, PulseEvery) { KeepAlive = true });
        TellRoster();
        return entry;
    }

    private void TellRoster()
    {
        if (_roster.TakeChange() is { } change)
        {
            Everybody.RosterChanged(change).Ignore();
            _herald?.Announce();
        }
    }

    private Task Pulse(CancellationToken cancellation)
    {
        _roster.Sweep(time.GetUtcNow());
        TellRoster();
        if (_roster.IsEmpty)
        {
            _pulse?.Dispose();
            _pulse = null;
            return Task.CompletedTask;
        }

        Everybody.Pulse(PulseNow()).Ignore();
        if (++_pulses % PulsesPerLook == 0)
        {
            _herald?.Announce();
        }

        return Task.CompletedTask;
    }

    private Pulse PulseNow() => new(_session?.Revision ?? 0, _roster.Version, _issues.Version, _issues.Seal);

    private RosterState RosterNow() => new(_roster.Version, [.. _roster.Entries]);

    private void LogNotLooking(Exception exception) => LogNotLooking(Id, exception.GetType().Name);

    [LoggerMessage(200, LogLevel.Warning, "Board {Board} could not be stored ({Kind}); it is loaded anew")]
    private partial void LogNotStored(string board, string kind);

    [LoggerMessage(201, LogLevel.Warning, "Board {Board} could not tell its issues grain ({Kind}); it says it again")]
    private partial void LogNotLooking(string board, string kind);
}
