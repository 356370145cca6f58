using System.Globalization;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>
/// The three limits of the real one: points per UTC hour for the whole app, bursts per site, endpoint and method, and
/// writes per issue. What is over answers 429 with its reason.
/// </summary>
internal sealed class RateLimits(RehearsalOptions options)
{
    /// <summary>Points per hour of the first tier.</summary>
    public const int HourlyPoints = 65_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Site, string Endpoint), (double Tokens, DateTimeOffset At)> _bursts = [];
    private readonly Dictionary<(string Site, string Issue), Queue<DateTimeOffset>> _writes = [];
    private DateTimeOffset _hour;
    private int _used;

    /// <summary>Says no when a limit is reached, and stamps the headers every answer carries.</summary>
    public IResult? Judge(HttpContext http, Site site, DateTimeOffset now)
    {
        lock (_gate)
        {
            Turn(now);
            Stamp(http, now);
            if (!options.RateLimits)
            {
                return null;
            }

            var endpoint = Endpoint(http.Request.Method, AuditTrail.TemplateOf(http));
            var rate = Rate(http.Request.Method, endpoint);
            return _used >= HourlyPoints ? TooMany.Answer(http, TooMany.Global, _hour.AddHours(1), now)
                : !TakeBurst((site.CloudId, endpoint), rate, now) ? TooMany.Answer(http, TooMany.Burst, now.AddSeconds(1), now)
                : !TakeWrite(http, site, now) ? TooMany.Answer(http, TooMany.PerIssue, now.AddSeconds(2), now)
                : null;
        }
    }

    /// <summary>Books the points of an answered call.</summary>
    public void Charge(HttpContext http, int points, DateTimeOffset now)
    {
        lock (_gate)
        {
            Turn(now);
            _used += points;
            Stamp(http, now);
        }
    }

    /// <summary>What is counted together: each endpoint by itself, but all that search for people as one.</summary>
    private static string Endpoint(string method, string template) =>
        template.Contains("/user/", StringComparison.Ordinal) && (template.EndsWith("earch", StringComparison.Ordinal) || template.EndsWith("/picker", StringComparison.Ordinal))
            ? "people"
            : $"{method} {template}";

    /// <summary>Calls a second of one endpoint, with the exceptions that are documented.</summary>
    private static int Rate(string method, string endpoint) => endpoint switch
    {
        "GET /rest/api/3/issue/{issue}" or "POST /rest/api/3/search/approximate-count" or "GET /rest/api/3/user" => 150,
        "GET /rest/api/3/issue/{issue}/changelog" => 200,
        _ => method is "PUT" or "DELETE" ? 50 : 100,
    };

    private void Turn(DateTimeOffset now)
    {
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        if (hour != _hour)
        {
            _hour = hour;
            _used = 0;
            _bursts.Clear();
            _writes.Clear();
        }
    }

    private void Stamp(HttpContext http, DateTimeOffset now)
    {
        var left = Math.Max(0, HourlyPoints - _used);
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = HourlyPoints.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = left.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Policy"] = $"\"global-app-quota\";q={HourlyPoints};w=3600";
        if (left < HourlyPoints / 5)
        {
            headers["X-RateLimit-NearLimit"] = "true";
            headers["RateLimit"] = $"\"global-app-quota\";r={left};t={Math.Max(0, (int)(_hour.AddHours(1) - now).TotalSeconds)}";
        }
    }

    private bool TakeBurst((string Site, string Endpoint) key, int rate, DateTimeOffset now)
    {
        var (tokens, at) = _bursts.GetValueOrDefault(key, (rate, now));
        tokens = Math.Min(rate, tokens + ((now - at).TotalSeconds * rate));
        _bursts[key] = (tokens < 1 ? tokens : tokens - 1, now);
        return tokens >= 1;
    }

    private bool TakeWrite(HttpContext http, Site site, DateTimeOffset now)
    {
        if (HttpMethods.IsGet(http.Request.Method) || http.Request.RouteValues["issue"] is not string issue)
        {
            return true;
        }

        lock (site.Gate)
        {
            issue = site.TryFind(issue, out var found) ? found.Key : issue;
        }

        if (!_writes.TryGetValue((site.CloudId, issue), out var writes))
        {
            _writes.Add((site.CloudId, issue), writes = new());
        }

        while (writes.TryPeek(out var oldest) && oldest <= now.AddSeconds(-30))
        {
            writes.Dequeue();
        }

        if (writes.Count >= 100 || writes.Count(at => at > now.AddSeconds(-2)) >= 20)
        {
            return false;
        }

        writes.Enqueue(now);
        return true;
    }
}
