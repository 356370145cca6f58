using System.Globalization;
using System.Text;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>A bucket for each person, off until an administrator switches it on; then each answer says what is left.</summary>
internal sealed class ServerLimits(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Person, (double Tokens, DateTimeOffset At)> _buckets = [];
    private BucketSize? _size;

    /// <summary>How large the buckets are; null where nothing is limited. All are full again after a change.</summary>
    public BucketSize? Size
    {
        get
        {
            lock (_gate)
            {
                return _size;
            }
        }

        set
        {
            lock (_gate)
            {
                _size = value;
                _buckets.Clear();
            }
        }
    }

    /// <summary>Takes one call of a person, and stamps the answer; says no when the bucket is empty.</summary>
    public IResult? Judge(HttpContext http, Person person)
    {
        lock (_gate)
        {
            if (_size is not { } size)
            {
                return null;
            }

            var now = time.GetUtcNow();
            var (tokens, at) = _buckets.GetValueOrDefault(person, (size.Limit, now));
            var rounds = Math.Floor((now - at).TotalSeconds / size.IntervalSeconds);
            tokens = Math.Min(size.Limit, tokens + (rounds * size.FillRate));
            at = at.AddSeconds(rounds * size.IntervalSeconds);
            var left = tokens < 1 ? tokens : tokens - 1;
            _buckets[person] = (left, at);
            Stamp(http, size, (int)left);
            return tokens >= 1 ? null : TooMany(http, Math.Max(1, (int)Math.Ceiling((at.AddSeconds(size.IntervalSeconds) - now).TotalSeconds)));
        }
    }

    /// <summary>The answer of an empty bucket, which is no JSON; with no wait known it does not say one.</summary>
    public static IResult TooMany(HttpContext http, int? seconds)
    {
        http.Response.Headers["X-RateLimit-Remaining"] = "0";
        if (seconds is { } known)
        {
            http.Response.Headers.RetryAfter = known.ToString(CultureInfo.InvariantCulture);
        }

        return Results.Text("<html><head><title>Too Many Requests</title></head><body><h1>Rate limit exceeded.</h1></body></html>", "text/html", Encoding.UTF8, 429);
    }

    private static void Stamp(HttpContext http, BucketSize size, int left)
    {
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = size.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Interval-Seconds"] = size.IntervalSeconds.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-FillRate"] = size.FillRate.ToString(CultureInfo.InvariantCulture);
        headers.RetryAfter = "0";
    }
}

/// <summary>A bucket of so many calls, to which some come back each interval.</summary>
internal sealed record BucketSize(int Limit, int FillRate, int IntervalSeconds);
