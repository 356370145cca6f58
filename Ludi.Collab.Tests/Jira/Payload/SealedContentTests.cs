using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class SealedContentTests
{
    private readonly FakeTimeProvider time = new();
    private readonly SealedContent content;
    private readonly RecordedAudience audience = new();

    public SealedContentTests() => content = new SealedContent(time, () => "seal");

    [Fact]
    public void J16_pages_follow_on_each_other_oldest_first()
    {
        Put(1..451);
        Put(1..2);
        List<string> got = [];
        for (var (after, more) = (0L, true); more;)
        {
            (var page, more) = content.After(after);
            Assert.True(page.Count <= SealedContent.PageSize);
            got.AddRange(page.Select(i => i.Issue));
            after = page[^1].Version;
        }

        Assert.Equal(Enumerable.Range(2, 449).Append(1).Select(i => $"{i}"), got);
    }

    [Fact]
    public void J17_what_is_told_has_no_gap_and_no_overlap()
    {
        var news = new ContentNews(content, audience);
        var start = content.Version;
        Put(1..301);
        news.Tell([]);
        Put(1..3);
        news.Tell([]);
        news.Tell([]);
        Assert.Equal([200, 100, 2], audience.Changes.Select(c => c.Issues.Count));
        Assert.Equal(audience.Changes.Select(c => c.To).Prepend(start).SkipLast(1), audience.Changes.Select(c => c.From));
        Assert.Equal((content.Version, "seal"), audience.Head);
    }

    [Fact]
    public void J17_news_of_the_reading_alone_is_told_once()
    {
        var news = new ContentNews(content, audience);
        var status = new SiteStatus("s", SitePhase.Loading, "ada", null, null, 0, 1, ["ada"], null);
        news.Tell([status]);
        news.Tell([status with { Connected = ["ada"] }]);
        news.Tell([status with { Reader = "ben" }]);
        Assert.Equal(2, audience.Changes.Count);
    }

    [Fact]
    public void J18_versions_grow_over_drops_and_restarts()
    {
        Put(1..10);
        var before = content.Version;
        content.Break();
        Assert.True(content.Version > before);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(new SealedContent(time, () => "seal").Version > content.Version);
    }

    private void Put(Range issues)
    {
        for (var i = issues.Start.Value; i < issues.End.Value; i++)
        {
            content.Put(new IssueRef("s", $"{i}"), "{}"u8);
        }
    }
}
