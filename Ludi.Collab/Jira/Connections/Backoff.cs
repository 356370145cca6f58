namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps us from asking a provider that just failed: 2 s, doubled up to 30 s, or as long as it said.</summary>
internal sealed class Backoff(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    private TimeSpan _next = TimeSpan.FromSeconds(2);
    private DateTimeOffset _until;

    /// <summary>How long we still stay away; zero: ask.</summary>
    public TimeSpan Left() => _until - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>It failed again; tells for how long we stay away.</summary>
    /// <param name="asked">What the provider asked for, null: nothing.</param>
    public TimeSpan Begin(TimeSpan? asked)
    {
        var wait = asked is not { } span ? _next : span > LongestAsked ? LongestAsked : span;
        _next = _next * 2 > Longest ? Longest : _next * 2;
        _until = time.GetUtcNow() + wait;
        return wait;
    }

    /// <summary>It works again.</summary>
    public void Clear() => (_next, _until) = (TimeSpan.FromSeconds(2), default);
}
