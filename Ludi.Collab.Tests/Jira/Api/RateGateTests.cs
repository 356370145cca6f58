using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Rates;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class RateGateTests
{
    private static readonly SiteCall Search = new("ada", "site-1", Endpoints.Search);
    private static readonly SiteCall Fields = new("ada", "site-1", Endpoints.Fields);
    private static readonly SiteCall Edit = new("ada", "site-1", Endpoints.Edit, Write: true, Issue: "10001");
    private static readonly SiteCall OtherEdit = Edit with { Issue = "10002" };
    private static readonly SiteCall Elsewhere = new("grace", "site-2", Endpoints.Search);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 50, 0, TimeSpan.Zero));
    private readonly RateGate _gate;

    public RateGateTests() => _gate = new RateGate(_time, new Random(7));

    [Theory]
    [InlineData("jira-quota-global-based", "search fields edit other elsewhere")]
    [InlineData("jira-quota-tenant-based", "search fields edit other")]
    [InlineData("jira-cost-based", "search fields edit other")]
    [InlineData(null, "search fields edit other")]
    [InlineData("jira-burst-based", "edit other")]
    [InlineData("jira-per-issue-on-write", "edit")]
    public void A7_each_reason_holds_back_what_it_means(string? reason, string held)
    {
        _gate.Note(Edit, 429, new RateHeaders(RetryAfter: TimeSpan.FromSeconds(17), Reason: reason));

        var calls = new Dictionary<string, SiteCall> { ["search"] = Search, ["fields"] = Fields, ["edit"] = Edit, ["other"] = OtherEdit, ["elsewhere"] = Elsewhere };
        Assert.Equal(held, string.Join(' ', calls.Where(c => _gate.Hold(c.Value) > TimeSpan.Zero).Select(c => c.Key)));
        Assert.Equal(TimeSpan.FromSeconds(17), _gate.Hold(Edit));
        _time.Advance(TimeSpan.FromSeconds(17));
        Assert.All(calls.Values, call => Assert.Equal(TimeSpan.Zero, _gate.Hold(call)));
    }

    [Fact]
    public void A7_reading_an_issue_goes_on_while_its_writes_wait()
    {
        _gate.Note(Edit, 429, new RateHeaders(RetryAfter: TimeSpan.FromSeconds(2), Reason: "jira-per-issue-on-write"));
        Assert.Equal(TimeSpan.Zero, _gate.Hold(new("ada", "site-1", Endpoints.Issue, Issue: "10001")));
    }

    [Fact]
    public void A7_the_search_for_people_has_a_limit_of_its_own()
    {
        var people = new SiteCall("ada", "site-1", Endpoints.Assignable);
        _gate.Note(people, 429, new RateHeaders(RetryAfter: TimeSpan.FromSeconds(5)));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.Zero), (_gate.Hold(people), _gate.Hold(Search)));
    }

    [Fact]
    public void A8_the_wait_is_what_jira_says_or_the_end_of_the_hour_or_a_growing_pause()
    {
        Assert.Equal(TimeSpan.FromSeconds(90), _gate.Note(Elsewhere, 429, new RateHeaders(RetryAt: _time.GetUtcNow().AddSeconds(90))));
        Assert.Equal(TimeSpan.FromMinutes(10), _gate.Note(Search, 429, new RateHeaders(Reason: "jira-quota-tenant-based")));
        Assert.Equal(TimeSpan.FromSeconds(1), _gate.Note(Edit, 429, new RateHeaders(RetryAfter: TimeSpan.Zero, Reason: "jira-per-issue-on-write")));
        Assert.Equal(TimeSpan.FromHours(1), _gate.Note(OtherEdit, 429, new RateHeaders(RetryAfter: TimeSpan.FromDays(3), Reason: "jira-per-issue-on-write")));

        foreach (var (low, high) in new[] { (1.4, 2.6), (2.8, 5.2), (5.6, 10.4), (11.2, 20.8), (21, 39), (21, 39) })
        {
            var pause = _gate.Note(new("ada", "site-3", Endpoints.Search), 429, new RateHeaders(Reason: "jira-burst-based"));
            Assert.InRange(pause.TotalSeconds, low, high);
            _time.Advance(pause);
        }
    }

    [Fact]
    public void A8_after_a_success_pauses_begin_small_again()
    {
        var burst = new RateHeaders(Reason: "jira-burst-based");
        for (var i = 0; i < 4; i++)
        {
            _time.Advance(_gate.Note(Search, 429, burst));
        }

        _gate.Note(Search, 200, new RateHeaders());
        Assert.InRange(_gate.Note(Search, 429, burst).TotalSeconds, 1.4, 2.6);
    }

    [Fact]
    public void A8_a_shorter_pause_never_shortens_a_longer_one()
    {
        _gate.Note(Search, 429, new RateHeaders(RetryAfter: TimeSpan.FromSeconds(60), Reason: "jira-quota-tenant-based"));
        _gate.Note(Fields, 429, new RateHeaders(RetryAfter: TimeSpan.FromSeconds(5), Reason: "jira-quota-tenant-based"));
        Assert.Equal(TimeSpan.FromSeconds(60), _gate.Hold(Search));
    }

    [Fact]
    public void A11_writes_to_one_issue_keep_jiras_distance()
    {
        var spacing = new WriteSpacing(_time);
        var limit = TimeSpan.FromSeconds(2);

        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(TimeSpan.Zero, spacing.Reserve(Edit, limit)));
        Assert.Equal(TimeSpan.FromSeconds(2), spacing.Reserve(Edit, limit));
        Assert.Equal(TimeSpan.Zero, spacing.Reserve(OtherEdit, limit));
        Assert.Equal(TimeSpan.Zero, spacing.Reserve(Search, limit));
    }

    [Fact]
    public void A11_no_window_ever_holds_more_than_allowed()
    {
        var spacing = new WriteSpacing(_time);
        List<DateTimeOffset> sent = [];
        for (var i = 0; i < 2000; i++)
        {
            var wait = spacing.Reserve(Edit, TimeSpan.FromSeconds(2));
            if (wait <= TimeSpan.FromSeconds(2))
            {
                sent.Add(_time.GetUtcNow() + wait);
            }

            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.All(Enumerable.Range(20, sent.Count - 20), i => Assert.True(sent[i] - sent[i - 20] >= TimeSpan.FromSeconds(2)));
        Assert.All(Enumerable.Range(100, sent.Count - 100), i => Assert.True(sent[i] - sent[i - 100] >= TimeSpan.FromSeconds(30)));
        Assert.InRange(sent.Count, 300, 420);
    }
}
