namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>Spaces this node's writes to one issue, so that Jira's own limit (20 in 2 s, 100 in 30 s) is not met. Rule A11.</summary>
internal sealed class WriteSpacing(TimeProvider time)
{
    private const int SweepAbove = 1000;

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);
    private static readonly (int Writes, TimeSpan Window)[] Limits = [(20, TimeSpan.FromSeconds(2)), (100, Memory)];

    private readonly Lock _lock = new();
    private readonly Dictionary<RateScope, List<DateTimeOffset>> _writes = [];

    /// <summary>How long this call has to wait for its turn; the turn is taken unless that is longer than the limit.</summary>
    public TimeSpan Reserve(SiteCall call, TimeSpan limit)
    {
        if (call is not { Write: true, Issue: { } issue })
        {
            return TimeSpan.Zero;
        }

        lock (_lock)
        {
            Sweep();
            var now = time.GetUtcNow();
            var turns = TurnsOf(RateScope.Writes(call.Site, issue), now);
            var turn = Limits.Where(l => turns.Count >= l.Writes).Select(l => turns[^l.Writes] + l.Window).Append(now).Max();
            if (turn - now <= limit)
            {
                turns.Add(turn);
            }

            return turn - now;
        }
    }

    private List<DateTimeOffset> TurnsOf(RateScope scope, DateTimeOffset now)
    {
        if (!_writes.TryGetValue(scope, out var turns))
        {
            _writes[scope] = turns = [];
        }

        turns.RemoveAll(turn => turn <= now - Memory);
        return turns;
    }

    private void Sweep()
    {
        if (_writes.Count > SweepAbove)
        {
            var old = time.GetUtcNow() - Memory;
            foreach (var scope in _writes.Where(w => w.Value.All(turn => turn <= old)).Select(w => w.Key).ToArray())
            {
                _writes.Remove(scope);
            }
        }
    }
}
