namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>
/// Holds a few of a server's words between calls that follow one another, such as a sprint that a hundred issues are
/// in: until nobody asked for two seconds, a minute at most, then they are wiped (P63). SPEC: A107.
/// </summary>
internal sealed class Shelf : IDisposable
{
    private const int Most = 500;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Thing> _things = [];
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    public Shelf(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(_ => Sweep(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many things are held now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _things.Count;
            }
        }
    }

    /// <summary>Copies what is held under a name; null: nothing is. The caller wipes the copy.</summary>
    public WipedBytes? Take(string name)
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            if (!_things.TryGetValue(name, out var thing) || thing.Ends(Idle, Longest) <= now)
            {
                return null;
            }

            _things[name] = thing with { UsedAt = now };
            return Copy(thing.Bytes.Written);
        }
    }

    /// <summary>Holds a copy of bytes; nothing where there is too much already.</summary>
    public void Put(string name, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_things.Remove(name, out var old))
            {
                old.Bytes.Dispose();
            }

            if (_things.Count < Most)
            {
                var now = _time.GetUtcNow();
                _things[name] = new Thing(Copy(bytes), now, now);
                _sweep.Change(Idle, Idle / 4);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _sweep.Dispose();
            Remove(_things.Keys);
        }
    }

    private void Sweep()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            Remove(_things.Where(t => t.Value.Ends(Idle, Longest) <= now).Select(t => t.Key));
            if (_things.Count == 0)
            {
                _sweep.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Remove(IEnumerable<string> names)
    {
        foreach (var name in names.ToArray())
        {
            if (_things.Remove(name, out var thing))
            {
                thing.Bytes.Dispose();
            }
        }
    }

    private static WipedBytes Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = new WipedBytes(bytes.Length);
        bytes.CopyTo(copy.GetSpan(bytes.Length));
        copy.Advance(bytes.Length);
        return copy;
    }

    private sealed record Thing(WipedBytes Bytes, DateTimeOffset ReadAt, DateTimeOffset UsedAt)
    {
        public DateTimeOffset Ends(TimeSpan idle, TimeSpan longest) => UsedAt + idle < ReadAt + longest ? UsedAt + idle : ReadAt + longest;
    }
}
