namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>What became of the deliveries, oldest first; it holds the last 10,000 and no bodies.</summary>
internal sealed class DeliveryLog
{
    private const int Most = 10_000;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, DeliveryEntry> _entries = [];
    private long _number;

    /// <summary>Takes a delivery in.</summary>
    public long Add(Delivery delivery, DateTimeOffset now, string state = "waiting")
    {
        lock (_gate)
        {
            var id = ++_number;
            _entries.Add(id, new(id, delivery.Identifier, delivery.Site, delivery.Hook, delivery.Address.ToString(), delivery.Event, delivery.Issue, delivery.Secondary, now) { State = state });
            _entries.Remove(id - Most);
            return id;
        }
    }

    /// <summary>Notes what has become of one; one that was forgotten stays so.</summary>
    public void Note(long id, Func<DeliveryEntry, DeliveryEntry> change)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(id, out var entry))
            {
                _entries[id] = change(entry);
            }
        }
    }

    /// <summary>All entries.</summary>
    public IReadOnlyList<DeliveryEntry> Read()
    {
        lock (_gate)
        {
            return [.. _entries.Values];
        }
    }

    /// <summary>Forgets all; numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }
}
