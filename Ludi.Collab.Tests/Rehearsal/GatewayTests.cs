using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class GatewayTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R20_a_bad_token_and_a_missing_scope_are_401_in_the_gateways_shape()
    {
        var nonsense = await shared.Server.Get($"/ex/jira/{RehearsalDriver.FirstSite}/rest/api/3/myself", "nonsense");
        Assert.Equal((401, """{"code":401,"message":"Unauthorized"}"""), (nonsense.Status, nonsense.Text));
        Assert.Equal(401, (await shared.Server.Get($"/ex/jira/{RehearsalDriver.FirstSite}/rest/api/3/myself")).Status);

        var narrow = await shared.Server.As(Who.Ada, "read:jira-work write:jira-work");
        Assert.Equal(200, (await narrow.Get("issue/NW-1")).Status);
        var scope = await narrow.Get("myself");
        Assert.Equal((401, """{"code":401,"message":"Unauthorized; scope does not match"}"""), (scope.Status, scope.Text));
        Assert.Equal(401, (await narrow.Get("agile/board")).Status);
        Assert.Equal(200, (await (await shared.As(Who.Ada)).Get("agile/board")).Status);
    }

    [Fact]
    public async Task R21_an_unknown_or_uncovered_site_is_404_in_the_gateways_shape()
    {
        var ada = await shared.As(Who.Ada);
        var unknown = await shared.Server.Get("/ex/jira/00000000-0000-0000-0000-000000000000/rest/api/3/myself", ada.Token);
        Assert.Equal((404, "No message available"), (unknown.Status, (string?)unknown.Json["message"]));
        Assert.StartsWith("/ex/jira/", (string?)unknown.Json["path"], StringComparison.Ordinal);
        Assert.True(unknown.Headers.Contains("X-Failure-Category"));

        var grace = await shared.As(Who.Grace);
        Assert.Equal(404, (await shared.Server.Get($"/ex/jira/{RehearsalDriver.SecondSite}/rest/api/3/myself", grace.Token)).Status);
    }

    [Fact]
    public async Task R22_an_unknown_path_is_a_problem_document()
    {
        var reply = await (await shared.As(Who.Ada)).Get("foo");
        Assert.Equal((404, "No endpoint GET /rest/api/3/foo.", "/rest/api/3/foo"), (reply.Status, (string?)reply.Json["detail"], (string?)reply.Json["instance"]));
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (X11; Linux)", 403)]
    [InlineData("Origin", "https://boards.example", 403)]
    [InlineData("User-Agent", "LudiCollab/1.0", 400)]
    public async Task R23_a_write_that_looks_like_a_browsers_is_refused(string header, string value, int status)
    {
        var ada = await shared.As(Who.Ada);
        var reply = await ada.Send(HttpMethod.Post, "issue", new { fields = new { } }, (header, value));
        Assert.Equal(status, reply.Status);
        Assert.Equal(status == 403, reply.Text == "XSRF check failed");
        Assert.Equal(200, (await ada.Send(HttpMethod.Get, "myself", null, (header, value))).Status);
    }

    [Fact]
    public async Task R24_every_answer_carries_tracing_and_rate_headers()
    {
        var ada = await shared.As(Who.Ada);
        foreach (var reply in new[] { await ada.Get("myself"), await ada.Get("issue/NW-99999"), await ada.Post("search/jql", new { }) })
        {
            foreach (var header in new[] { "X-AREQUESTID", "ATL-TRACEID", "X-AACCOUNTID", "X-RateLimit-Limit", "X-RateLimit-Remaining" })
            {
                Assert.True(reply.Headers.Contains(header), header);
            }

            Assert.Null(reply.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("{\"fields\":")]
    [InlineData("[]")]
    [InlineData("{\"fields\":[]}")]
    [InlineData("{\"fields\":{\"summary\":\"a\",\"summary\":\"b\"}}")]
    public async Task R25_an_unreadable_body_is_refused_in_jiras_words(string body)
    {
        var reply = await (await shared.As(Who.Ada)).Put("issue/NW-1", body);
        Assert.Equal((400, "Invalid request payload. Refer to the REST API documentation and try again."), (reply.Status, reply.Message));
        Assert.Null(reply.Json["errors"]);
    }

    [Fact]
    public async Task R27_icons_of_types_and_projects_need_the_token()
    {
        var ada = await shared.As(Who.Ada);
        var type = (await ada.Fields("NW-1"))["issuetype"]!;
        var path = ((string)type["iconUrl"]!)[shared.Server.Base.Length..];
        Assert.Equal(401, (await shared.Server.Get(path)).Status);
        Assert.StartsWith("<svg", (await shared.Server.Get(path, ada.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R26_bursts_writes_per_issue_and_the_hourly_points_are_limited_with_their_reason()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.Zero));
        await using var server = await RehearsalDriver.Start(new() { Issues = 300, Time = time });
        var ada = await server.As(Who.Ada);

        var replies = await Task.WhenAll(Enumerable.Range(0, 21).Select(n => ada.Put("issue/NW-20/properties/p", n)));
        var limited = Assert.Single(replies, reply => reply.Status == 429);
        Assert.Equal(("jira-per-issue-on-write", "2"), (limited.Headers.GetValues("RateLimit-Reason").Single(), limited.Headers.GetValues("Retry-After").Single()));

        replies = await Task.WhenAll(Enumerable.Range(0, 101).Select(_ => ada.Get("myself")));
        limited = Assert.Single(replies, reply => reply.Status == 429);
        Assert.Equal("jira-burst-based", limited.Headers.GetValues("RateLimit-Reason").Single());

        Reply reply;
        do
        {
            time.Advance(TimeSpan.FromSeconds(1));
            reply = await ada.Search("project = NW", new { maxResults = 5000, fields = new[] { "id" } });
        }
        while (reply.Status == 200);
        Assert.Equal((429, "jira-quota-global-based"), (reply.Status, reply.Headers.GetValues("RateLimit-Reason").Single()));
        time.Advance(TimeSpan.FromSeconds(int.Parse(reply.Headers.GetValues("Retry-After").Single())));
        Assert.Equal(200, (await ada.Get("myself")).Status);
    }
}
