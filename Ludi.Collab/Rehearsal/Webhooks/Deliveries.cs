using System.Collections.Concurrent;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// Everything on its way to hooks: best effort, at least once where it is answered in time, in no order. What is waiting
/// ends with the server. It is the same for every face of Jira.
/// </summary>
internal sealed class Deliveries(TimeProvider time, int seed) : IDisposable
{
    private const int LargestBody = 25 * 1024 * 1024;
    private static readonly TimeSpan HeldFor = TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = [];
    private readonly DeliveryPost _post = new(time);
    private List<(Delivery Delivery, long Entry)> _held = [];
    private DeliverySwitches _switches = DeliverySwitches.None;

    /// <summary>What became of them.</summary>
    public DeliveryLog Log { get; } = new();

    /// <summary>What befalls them, with what is left of counted faults.</summary>
    public DeliverySwitches Switches
    {
        get
        {
            lock (_gate)
            {
                return _switches;
            }
        }
    }

    /// <summary>Changes the switches that are named.</summary>
    public void Switch(DeliverySwitches wanted)
    {
        lock (_gate)
        {
            _switches = _switches.With(wanted);
        }
    }

    /// <summary>Sends a delivery on its way and does not wait; one larger than 25 MB is never sent.</summary>
    public void Send(Delivery delivery)
    {
        lock (_gate)
        {
            if (delivery.Body.Length > LargestBody)
            {
                Log.Add(delivery, time.GetUtcNow(), "dropped");
            }
            else if (_switches.Drop > 0)
            {
                _switches = _switches with { Drop = _switches.Drop - 1 };
                Log.Add(delivery, time.GetUtcNow(), "dropped");
            }
            else
            {
                BeginOnceOrTwice(delivery);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _ = Task.WhenAll(_running.Keys).ContinueWith(_ => _post.Dispose(), TaskScheduler.Default);
    }

    private void BeginOnceOrTwice(Delivery delivery)
    {
        Begin(delivery);
        if (_switches.Duplicate > 0)
        {
            _switches = _switches with { Duplicate = _switches.Duplicate - 1 };
            Begin(delivery);
        }
    }

    private void Begin(Delivery delivery)
    {
        var entry = Log.Add(delivery, time.GetUtcNow());
        if (_switches.Reorder is not true)
        {
            Track(Deliver(delivery, entry));
            return;
        }

        _held.Add((delivery, entry));
        if (_held.Count == 1)
        {
            Track(ReleaseHeld());
        }
    }

    private void Track(Task task)
    {
        _running.TryAdd(task, true);
        _ = task.ContinueWith(done => _running.TryRemove(done, out var _), TaskScheduler.Default);
    }

    private async Task Deliver(Delivery delivery, long entry)
    {
        var delayed = Pause(TimeSpan.FromMilliseconds(_switches.DelayMs ?? 0), entry, "waiting");
        await Task.Yield();
        if (await delayed && await Try(delivery, entry, 0))
        {
            await Again(delivery, entry);
        }
    }

    private async Task ReleaseHeld()
    {
        var held = Pause(HeldFor + TimeSpan.FromMilliseconds(_switches.DelayMs ?? 0), 0, "waiting");
        await Task.Yield();
        await held;
        List<(Delivery Delivery, long Entry)> released;
        lock (_gate)
        {
            (released, _held) = (_held, []);
        }

        foreach (var (delivery, entry) in released.AsEnumerable().Reverse())
        {
            if (await Try(delivery, entry, 0))
            {
                Track(Again(delivery, entry));
            }
        }
    }

    private async Task Again(Delivery delivery, long entry)
    {
        for (var retry = 1; await Pause(RetryPause(), entry, "retrying") && await Try(delivery, entry, retry); retry++)
        {
        }
    }

    /// <summary>One try; true where another is due.</summary>
    private async Task<bool> Try(Delivery delivery, long entry, int retry)
    {
        Log.Note(entry, seen => seen with { State = "waiting" });
        try
        {
            var status = await _post.Send(delivery, retry, _stop.Token);
            var state = status is >= 200 and < 300 ? "delivered"
                : !IsPassing(status) ? "refused"
                : retry < delivery.Manner.Retries ? "waiting"
                : "failed";
            Log.Note(entry, seen => seen with { State = state, Status = status, Attempts = retry + 1 });
            return state == "waiting";
        }
        catch (OperationCanceledException)
        {
            return Stopped(entry);
        }
    }

    private static bool IsPassing(int? status) => status is null or 408 or 409 or 425 or 429 or >= 500;

    private TimeSpan RetryPause()
    {
        lock (_gate)
        {
            return _switches.RetryAfterMs is >= 0 and var set ? TimeSpan.FromMilliseconds(set) : TimeSpan.FromMinutes(5 + (_chance.NextDouble() * 10));
        }
    }

    /// <summary>Waits, from the moment it is called on; false where the server stops meanwhile.</summary>
    private async Task<bool> Pause(TimeSpan length, long entry, string state)
    {
        try
        {
            var wait = Task.Delay(length, time, _stop.Token);
            Log.Note(entry, seen => seen with { State = state });
            await wait;
            return true;
        }
        catch (OperationCanceledException)
        {
            return Stopped(entry);
        }
    }

    private bool Stopped(long entry)
    {
        Log.Note(entry, seen => seen with { State = "stopped" });
        return false;
    }
}
