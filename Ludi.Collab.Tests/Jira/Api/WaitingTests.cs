using Ludi.Collab.Protocol;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class WaitingTests
{
    private static readonly byte[] Body = """{"fields":{"summary":"x"}}"""u8.ToArray();

    [Fact]
    public async Task A9_a_read_waits_out_a_short_wait_by_itself()
    {
        await using var server = await Start(Answer(429, "{}", ("Retry-After", "1"), ("RateLimit-Reason", "jira-burst-based")), Answer(200, "{}"));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Myself(default);

        Assert.Equal((200, 2), (answer.Status, server.Calls.Count));
    }

    [Fact]
    public async Task A9_a_long_wait_is_told_and_meanwhile_nothing_goes_out_to_that_site()
    {
        await using var server = await Start(Answer(429, "{}", ("Retry-After", "1700"), ("RateLimit-Reason", "jira-quota-tenant-based")));
        await using var line = new Line(server.Address);
        using var first = await line.Site.Myself(default);
        using var second = await line.Site.Fields(default);
        using var write = await line.Site.Edit("10001", Body, default);

        Assert.Equal((RefusalCode.JiraWait, 1700), (first.Refusal?.Code, first.Refusal?.AfterSeconds));
        Assert.All([second, write], held => Assert.Equal((0, RefusalCode.JiraWait), (held.Status, held.Refusal?.Code)));
        Assert.InRange(second.Refusal!.AfterSeconds!.Value, 1690, 1700);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A9_a_write_does_not_wait_it_is_told()
    {
        await using var server = await Start(Answer(429, "{}", ("Retry-After", "2"), ("RateLimit-Reason", "jira-per-issue-on-write")), Answer(204, ""));
        await using var line = new Line(server.Address);
        using var refused = await line.Site.Edit("10001", Body, default);
        using var held = await line.Site.Edit("10001", Body, default);
        using var other = await line.Site.Edit("10002", Body, default);

        Assert.Equal((429, RefusalCode.JiraWait, 2), (refused.Status, refused.Refusal?.Code, refused.Refusal?.AfterSeconds));
        Assert.Equal((0, RefusalCode.JiraWait), (held.Status, held.Refusal?.Code));
        Assert.Equal((204, 2), (other.Status, server.Calls.Count));
    }

    [Fact]
    public async Task A15_a_429_without_any_hint_still_says_when()
    {
        await using var server = await Start(Answer(429, ""));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Create(Body, default);

        Assert.Equal(RefusalCode.JiraWait, answer.Refusal?.Code);
        Assert.InRange(answer.Refusal!.AfterSeconds!.Value, 2, 3);
    }

    [Fact]
    public async Task A10_what_is_left_of_the_quota_is_kept()
    {
        await using var server = await Start(Answer(200, "{}", ("X-RateLimit-Limit", "350"), ("X-RateLimit-Remaining", "41"), ("X-RateLimit-NearLimit", "true")));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Myself(default);

        Assert.Equal((350, 41, true), line.Gate.Quota(Line.SiteId) is { } quota ? (quota.Limit, quota.Remaining, quota.NearLimit) : default);
    }
}
