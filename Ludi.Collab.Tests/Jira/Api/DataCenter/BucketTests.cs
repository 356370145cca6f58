using System.Net.Http.Headers;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Rates;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Api.DataCenter;

public sealed class BucketTests
{
    private static readonly SiteCall Search = new("ada", "dc-1", Endpoints.Search);

    private readonly RateGate _gate = new(new FakeTimeProvider(), new Random(7));

    [Fact]
    public void A125_a_retry_after_of_zero_is_no_wait_and_the_bucket_is_kept_for_showing()
    {
        Assert.Equal(TimeSpan.Zero, _gate.Note(Search, 200, Said("0", remaining: 99)));
        Assert.Equal((100L, 99L, false), (_gate.Quota("dc-1")!.Limit, _gate.Quota("dc-1")!.Remaining, _gate.Quota("dc-1")!.NearLimit));
        _gate.Note(Search, 200, Said("0", remaining: 3));
        Assert.True(_gate.Quota("dc-1")!.NearLimit);
    }

    [Fact]
    public void A125_an_empty_bucket_waits_for_its_refill_and_for_its_own_person_only()
    {
        _gate.Note(Search, 429, Said("0", remaining: 0));
        Assert.Equal((10d, 10d, 0d), (
            _gate.Hold(Search).TotalSeconds, _gate.Hold(Search with { Endpoint = Endpoints.Fields }).TotalSeconds, _gate.Hold(Search with { Person = "grace" }).TotalSeconds));
        _gate.Note(Search, 429, Said("17", remaining: 0));
        Assert.Equal(17d, _gate.Hold(Search).TotalSeconds);
    }

    private static RateHeaders Said(string retryAfter, int remaining)
    {
        using var response = new HttpResponseMessage();
        HttpResponseHeaders headers = response.Headers;
        headers.TryAddWithoutValidation("X-RateLimit-Limit", "100");
        headers.TryAddWithoutValidation("X-RateLimit-Remaining", $"{remaining}");
        headers.TryAddWithoutValidation("X-RateLimit-Interval-Seconds", "10");
        headers.TryAddWithoutValidation("X-RateLimit-FillRate", "5");
        headers.TryAddWithoutValidation("retry-after", retryAfter);
        return RateHeaders.Of(headers);
    }
}
