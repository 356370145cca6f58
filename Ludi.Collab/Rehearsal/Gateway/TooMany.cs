using System.Globalization;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>The 429 answer, which names its reason in a header.</summary>
internal static class TooMany
{
    /// <summary>The app's hourly points are used up.</summary>
    public const string Global = "jira-quota-global-based";

    /// <summary>The site's own points are used up.</summary>
    public const string Tenant = "jira-quota-tenant-based";

    /// <summary>Too many calls of one endpoint at once.</summary>
    public const string Burst = "jira-burst-based";

    /// <summary>Too many writes to one issue.</summary>
    public const string PerIssue = "jira-per-issue-on-write";

    /// <summary>Says to wait until the given moment.</summary>
    public static IResult Answer(HttpContext http, string reason, DateTimeOffset reset, DateTimeOffset now)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling((reset - now).TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Answer(http, reason, reset);
    }

    /// <summary>Says to wait without saying how long in Retry-After, as some answers do; without a reason it is the gateway that throttles.</summary>
    public static IResult Answer(HttpContext http, string? reason, DateTimeOffset reset)
    {
        http.Response.Headers["X-RateLimit-Reset"] = reset.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        http.Response.Headers["X-RateLimit-Remaining"] = "0";
        if (reason is not null)
        {
            http.Response.Headers["X-RateLimit-Limit"] = RateLimits.HourlyPoints.ToString(CultureInfo.InvariantCulture);
            http.Response.Headers["RateLimit-Reason"] = reason;
        }
        else
        {
            http.Response.Headers["X-RateLimit-Limit"] = "360000";
            http.Response.Headers["X-Failure-Category"] = "FAILURE_CLIENT_RATE_LIMIT";
        }

        return Results.Text("""{"errorMessages":["Rate limit exceeded."],"errors":{}}""", "application/json", statusCode: 429);
    }
}
