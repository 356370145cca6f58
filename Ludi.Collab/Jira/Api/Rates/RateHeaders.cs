using System.Globalization;
using System.Net.Http.Headers;

namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>What an answer says about Jira's limits (JIRA.md §5); every part may be missing.</summary>
/// <param name="RetryAt">The date form of Retry-After, or X-RateLimit-Reset.</param>
/// <param name="Reason">RateLimit-Reason: which of Jira's limits it was.</param>
/// <param name="Refill">How long a Data Center takes to put calls back into an empty bucket (JIRA.md §19.5).</param>
internal sealed record RateHeaders(
    TimeSpan? RetryAfter = null, DateTimeOffset? RetryAt = null, string? Reason = null, long? Limit = null, long? Remaining = null, bool NearLimit = false, TimeSpan? Refill = null)
{
    public static RateHeaders Of(HttpResponseHeaders headers) => new(
        // A Data Center says 0 with every answer while all is well.
        headers.RetryAfter?.Delta is { Ticks: > 0 } delta ? delta : null,
        headers.RetryAfter?.Date ?? Instant(First(headers, "X-RateLimit-Reset")),
        First(headers, "RateLimit-Reason"),
        Number(First(headers, "X-RateLimit-Limit")),
        Number(First(headers, "X-RateLimit-Remaining")),
        First(headers, "X-RateLimit-NearLimit") == "true" || IsLow(headers),
        Number(First(headers, "X-RateLimit-FillRate")) is > 0 && Number(First(headers, "X-RateLimit-Interval-Seconds")) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null);

    // Only a Data Center's bucket tells its rate; it does not say when it runs low.
    private static bool IsLow(HttpResponseHeaders headers) => headers.Contains("X-RateLimit-FillRate")
        && Number(First(headers, "X-RateLimit-Remaining")) * 5 < Number(First(headers, "X-RateLimit-Limit"));

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
