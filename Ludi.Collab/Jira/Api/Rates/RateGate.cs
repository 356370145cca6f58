namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>
/// Remembers for this node what Jira asked us to wait for, and what is left of its quotas. Rules A7–A10.
/// </summary>
internal sealed class RateGate(TimeProvider time, Random chance)
{
    private const int SweepAbove = 1000;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<RateScope, Pause> _pauses = [];
    private readonly Dictionary<string, SiteQuota> _quotas = [];
    private readonly Dictionary<string, HourCount> _calls = [];

    /// <summary>How long this call has to stay in; zero: it may go.</summary>
    public TimeSpan Hold(SiteCall call)
    {
        lock (_lock)
        {
            var until = RateScope.Covering(call).Max(scope => _pauses.GetValueOrDefault(scope).Until);
            var left = until - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Learns from an answer; tells for how long it pauses calls like this one, zero: not at all.</summary>
    public TimeSpan Note(SiteCall call, int status, RateHeaders headers)
    {
        lock (_lock)
        {
            KeepQuota(call, headers);
            Count(call.Site);
            if (status is 429 || (status is 503 && headers.RetryAfter is not null))
            {
                return Begin(RateScope.PausedBy(headers.Reason, call), headers);
            }

            foreach (var scope in status < 400 ? RateScope.Covering(call) : [])
            {
                Forget(scope);
            }

            return TimeSpan.Zero;
        }
    }

    /// <summary>What the site last said about its quota; null: nothing yet.</summary>
    public SiteQuota? Quota(string site)
    {
        lock (_lock)
        {
            return _quotas.GetValueOrDefault(site);
        }
    }

    /// <summary>How many requests a site answered in the last hour.</summary>
    public int CallsLastHour(string site)
    {
        lock (_lock)
        {
            return _calls.GetValueOrDefault(site)?.Total ?? 0;
        }
    }

    private void Count(string site)
    {
        if (!_calls.TryGetValue(site, out var calls))
        {
            _calls[site] = calls = new HourCount(time);
        }

        calls.Add();
    }

    private void KeepQuota(SiteCall call, RateHeaders headers)
    {
        if (headers is { Limit: { } limit, Remaining: { } remaining })
        {
            _quotas[call.Site] = new SiteQuota(limit, remaining, headers.NearLimit, time.GetUtcNow());
        }
    }

    private TimeSpan Begin(RateScope scope, RateHeaders headers)
    {
        Sweep();
        var now = time.GetUtcNow();
        var before = _pauses.GetValueOrDefault(scope);
        var length = Clamp(Asked(headers, now) ?? Backoff(before.Times));
        var until = before.Until > now + length ? before.Until : now + length;
        _pauses[scope] = new Pause(until, before.Times + 1);
        return until - now;
    }

    private static TimeSpan? Asked(RateHeaders headers, DateTimeOffset now) => headers switch
    {
        { RetryAfter: { } delta } => delta,
        { RetryAt: { } instant } => instant - now,
        // Quotas are counted by the UTC hour and stay closed to its end.
        { Reason: "jira-quota-global-based" or "jira-quota-tenant-based" } => TimeSpan.FromTicks(TimeSpan.TicksPerHour - (now.UtcTicks % TimeSpan.TicksPerHour)),
        _ => null,
    };

    /// <summary>2 s, doubled each time up to 30 s, times 0.7 to 1.3.</summary>
    private TimeSpan Backoff(int times) => TimeSpan.FromSeconds(Math.Min(2 * Math.Pow(2, Math.Min(times, 10)), 30) * (0.7 + (0.6 * chance.NextDouble())));

    private static TimeSpan Clamp(TimeSpan length) => length < Shortest ? Shortest : length > Longest ? Longest : length;

    private void Forget(RateScope scope)
    {
        if (_pauses.TryGetValue(scope, out var pause) && pause.Until <= time.GetUtcNow())
        {
            _pauses.Remove(scope);
        }
    }

    private void Sweep()
    {
        foreach (var scope in _pauses.Count > SweepAbove ? _pauses.Keys.ToArray() : [])
        {
            Forget(scope);
        }
    }

    private readonly record struct Pause(DateTimeOffset Until, int Times);
}

/// <summary>A site's quota as its last answer gave it.</summary>
/// <param name="NearLimit">Less than a fifth is left.</param>
internal sealed record SiteQuota(long Limit, long Remaining, bool NearLimit, DateTimeOffset At);
