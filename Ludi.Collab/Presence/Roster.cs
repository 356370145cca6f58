using Ludi.Collab.Protocol;

namespace Ludi.Collab.Presence;

/// <summary>
/// Who is on a board: entries by connection, each on a lease that its node renews. A lost goodbye, a lost
/// node or a lost roster heals by itself. SPEC: P-rules.
/// </summary>
internal sealed class Roster(TimeSpan lease)
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly List<RosterEntry> _here = [];
    private readonly List<int> _gone = [];
    private long _told;
    private int _lastHandle;

    /// <summary>Counts the changes; the head of the roster's stream.</summary>
    public long Version { get; private set; }

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Everybody, longest here first.</summary>
    public IEnumerable<RosterEntry> Entries => _entries.Values.OrderBy(e => e.Shown.Handle).Select(e => e.Shown);

    public RosterEntry? Of(string connection) => _entries.TryGetValue(connection, out var entry) ? entry.Shown : null;

    /// <summary>Adds a connection, or renews its lease where it is here already.</summary>
    public RosterEntry Announce(string connection, string person, string name, BoardRole role, DateTimeOffset now)
    {
        if (_entries.TryGetValue(connection, out var known) && known.Shown.Role == role)
        {
            known.LastHeard = now;
            return known.Shown;
        }

        Leave(connection);
        var shown = new RosterEntry(++_lastHandle, person, name, role, PersonColour.Of(person));
        _entries[connection] = new Entry(shown) { LastHeard = now };
        _here.Add(shown);
        Version++;
        return shown;
    }

    /// <summary>Takes a connection off. False: it was not here.</summary>
    public bool Leave(string connection)
    {
        if (!_entries.Remove(connection, out var entry))
        {
            return false;
        }

        _here.Remove(entry.Shown);
        _gone.Add(entry.Shown.Handle);
        Version++;
        return true;
    }

    /// <summary>Takes off those that were not announced for a lease.</summary>
    public void Sweep(DateTimeOffset now)
    {
        foreach (var connection in _entries.Where(e => now - e.Value.LastHeard >= lease).Select(e => e.Key).ToList())
        {
            Leave(connection);
        }
    }

    /// <summary>What changed since the last call, null: nothing.</summary>
    public RosterChange? TakeChange()
    {
        if (_told == Version)
        {
            return null;
        }

        var change = new RosterChange(_told, Version, [.. _here], [.. _gone]);
        _told = Version;
        _here.Clear();
        _gone.Clear();
        return change;
    }

    /// <summary>Takes everybody off.</summary>
    public void Clear()
    {
        foreach (var connection in _entries.Keys.ToList())
        {
            Leave(connection);
        }
    }

    private sealed class Entry(RosterEntry shown)
    {
        public RosterEntry Shown => shown;

        public DateTimeOffset LastHeard { get; set; }
    }
}
