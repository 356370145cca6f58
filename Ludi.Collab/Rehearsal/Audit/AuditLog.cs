namespace Ludi.Collab.Rehearsal.Audit;

/// <summary>The calls made, newest last; it holds the last 100,000.</summary>
internal sealed class AuditLog
{
    private const int Most = 100_000;
    private readonly Lock _gate = new();
    private readonly Queue<AuditEntry> _entries = new();
    private long _number;

    /// <summary>Adds a call.</summary>
    public void Add(Func<long, AuditEntry> entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry(++_number));
            if (_entries.Count > Most)
            {
                _entries.Dequeue();
            }
        }
    }

    /// <summary>The calls that pass the filter.</summary>
    public IReadOnlyList<AuditEntry> Read(Func<AuditEntry, bool> wanted)
    {
        lock (_gate)
        {
            return [.. _entries.Where(wanted)];
        }
    }

    /// <summary>Forgets all calls; numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }
}
