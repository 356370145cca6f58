namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>How often something happened in the last hour, to the minute, in sixty numbers.</summary>
internal sealed class HourCount(TimeProvider time)
{
    private readonly int[] _minutes = new int[60];
    private long _last = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;

    /// <summary>The sum of the last sixty minutes.</summary>
    public int Total
    {
        get
        {
            Turn();
            return _minutes.Sum();
        }
    }

    /// <summary>It happened, so many times.</summary>
    public void Add(int times = 1)
    {
        Turn();
        _minutes[_last % _minutes.Length] += times;
    }

    private void Turn()
    {
        var now = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        for (var left = Math.Min(now - _last, _minutes.Length); left > 0; left--)
        {
            _minutes[(now - left + 1) % _minutes.Length] = 0;
        }

        _last = Math.Max(now, _last);
    }
}
