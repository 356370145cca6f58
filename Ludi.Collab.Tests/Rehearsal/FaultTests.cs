namespace Ludi.Collab.Tests.Rehearsal;

public sealed class FaultTests : IAsyncLifetime
{
    private RehearsalDriver _server = null!;
    private JiraDriver _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RehearsalDriver.Start(new() { Issues = 60 });
        _ada = await _server.As(Who.Ada);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task R91_a_cut_after_the_commit_has_happened_and_is_in_the_log_without_an_answer()
    {
        await _server.Fault(new { match = new { method = "PUT", path = "/rest/api/3/issue/{issue}" }, kind = "cut-after-commit", times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => _ada.Edit("NW-20", new { summary = "Written, answer lost" }));
        Assert.Equal("Written, answer lost", (string?)(await _ada.Fields("NW-20"))["summary"]);
        Assert.Equal(204, (await _ada.Edit("NW-20", new { summary = "Written again" })).Status);

        var entries = (await _server.Get("/audit?method=PUT")).List("entries");
        Assert.Equal([0, 204], entries.Select(entry => (int)entry!["status"]!));
    }

    [Fact]
    public async Task R96_a_late_answer_comes_after_everything_has_happened()
    {
        await _server.Fault(new { match = new { method = "PUT" }, kind = "slow-after-commit", delayMs = 60_000, times = 1 });
        var late = _ada.Edit("NW-20", new { summary = "Written, not answered yet" });
        while ((string?)(await _ada.Fields("NW-20"))["summary"] != "Written, not answered yet")
        {
            await Task.Yield();
        }

        Assert.False(late.IsCompleted);
        await _server.Fault(new { match = new { method = "PUT" }, kind = "slow-after-commit", delayMs = 1, times = 1 });
        Assert.Equal(204, (await _ada.Edit("NW-20", new { summary = "Answered at once" })).Status);
    }

    [Fact]
    public async Task R92_a_cut_before_leaves_everything_as_it_was()
    {
        var before = (await _ada.Get("issue/NW-20")).Text;
        await _server.Fault(new { match = new { method = "PUT" }, kind = "cut-before", times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => _ada.Edit("NW-20", new { summary = "Lost" }));
        Assert.Equal(before, (await _ada.Get("issue/NW-20")).Text);
    }

    [Fact]
    public async Task R93_a_lost_token_answer_can_be_asked_for_again_within_the_leeway()
    {
        await _server.Fault(new { match = new { path = "/oauth/token$" }, kind = "cut-after-commit", times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => _server.Refresh(_ada.Refresh));
        Assert.Equal(200, (await _server.Refresh(_ada.Refresh)).Status);
    }

    [Theory]
    [InlineData("jira-quota-global-based", 17)]
    [InlineData("jira-quota-tenant-based", null)]
    [InlineData("jira-burst-based", 1)]
    [InlineData("jira-per-issue-on-write", null)]
    [InlineData(null, null)]
    public async Task R94_each_rate_limit_can_be_had_with_and_without_retry_after(string? reason, int? retryAfter)
    {
        await _server.Fault(new { match = new { path = "search/jql" }, kind = "rate-limit", reason, retryAfter, times = 1 });
        var reply = await _ada.Search("project = NW");
        Assert.Equal(429, reply.Status);
        Assert.Equal(reason, reply.Headers.TryGetValues("RateLimit-Reason", out var reasons) ? reasons.Single() : null);
        Assert.Equal(retryAfter, reply.Headers.RetryAfter?.Delta is { } delta ? (int)delta.TotalSeconds : null);
        Assert.True(reply.Headers.Contains("X-RateLimit-Reset"));
        Assert.Equal(200, (await _ada.Search("project = NW")).Status);
    }

    [Fact]
    public async Task R95_statuses_pages_and_broken_json_are_given_on_request_until_taken_back()
    {
        await _server.Fault(new { match = new { person = Who.Ada }, kind = "status", status = 503, retryAfter = 3 });
        var down = await _ada.Get("myself");
        Assert.Equal(503, down.Status);
        Assert.StartsWith("<!DOCTYPE html>", down.Text, StringComparison.Ordinal);
        Assert.Equal(503, (await _ada.Get("myself")).Status);
        Assert.Equal(200, (await (await _server.As(Who.Mina)).Get("myself")).Status);
        await _server.Delete("/faults");
        Assert.Equal(200, (await _ada.Get("myself")).Status);

        foreach (var status in new[] { 409, 413 })
        {
            await _server.Fault(new { match = new { method = "PUT" }, kind = "status", status, times = 1 });
            Assert.Equal(status, (await _ada.Edit("NW-20", new { summary = "x" })).Status);
        }

        await _server.Fault(new { match = new { }, kind = "garbage", times = 1 });
        var garbage = await _ada.Get("myself");
        Assert.Equal(200, garbage.Status);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => garbage.Json);
        await _server.Fault(new { match = new { }, kind = "slow", delayMs = 20, times = 1 });
        Assert.Equal(200, (await _ada.Get("myself")).Status);
        Assert.Equal(400, (await _server.Fault(new { match = new { }, kind = "earthquake" })).Status);
        Assert.Equal(400, (await _server.Fault(new { match = new { path = "(" }, kind = "slow" })).Status);
    }
}
