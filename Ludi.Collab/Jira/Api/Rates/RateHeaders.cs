using System.Globalization;
using System.Net.Http.Headers;

namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>What an answer says about Jira's limits (JIRA.md §5); every part may be missing.</summary>
/// <param name="RetryAt">The date form of Retry-After, or X-RateLimit-Reset.</param>
/// <param name="Reason">RateLimit-Reason: which of Jira's limits it was.</param>
internal sealed record RateHeaders(
    TimeSpan? RetryAfter = null, DateTimeOffset? RetryAt = null, string? Reason = null, long? Limit = null, long? Remaining = null, bool NearLimit = false)
{
    public static RateHeaders Of(HttpResponseHeaders headers) => new(
        headers.RetryAfter?.Delta,
        headers.RetryAfter?.Date ?? Instant(First(headers, "X-RateLimit-Reset")),
        First(headers, "RateLimit-Reason"),
        Number(First(headers, "X-RateLimit-Limit")),
        Number(First(headers, "X-RateLimit-Remaining")),
        First(headers, "X-RateLimit-NearLimit") == "true");

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static long? Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
