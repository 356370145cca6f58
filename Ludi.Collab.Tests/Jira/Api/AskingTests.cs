using System.Text;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class AskingTests
{
    private static readonly byte[] Body = """{"fields":{"summary":"x"}}"""u8.ToArray();

    [Fact]
    public async Task A1_each_call_says_who_we_are_and_carries_the_persons_token()
    {
        await using var server = await Start(Answer(200, """{"accountId":"a"}"""));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Myself(default);

        var call = Assert.Single(server.Calls);
        Assert.Equal(("GET", $"/ex/jira/{Line.SiteId}/rest/api/3/myself"), (call.Method, call.Path));
        Assert.Equal(
            ("Bearer token-1", "Ludi.Collab/1.0", "application/json", "no-check"),
            (call.Headers["Authorization"], call.Headers["User-Agent"], call.Headers["Accept"], call.Headers["X-Atlassian-Token"]));
        Assert.Equal((200, """{"accountId":"a"}""", null), (answer.Status, Encoding.UTF8.GetString(answer.Utf8.Span), answer.Refusal));
    }

    [Fact]
    public async Task A1_without_a_token_nothing_is_sent()
    {
        await using var server = await Start(Answer(200, "{}"));
        await using var line = new Line(server.Address, new GivenTokens());
        using var answer = await line.Site.Myself(default);

        Assert.Equal((0, RefusalCode.JiraReconnect), (answer.Status, answer.Refusal?.Code));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A2_a_refused_token_is_renewed_once_also_for_a_write()
    {
        await using var server = await Start(http => Answer(
            http.Request.Headers.Authorization == "Bearer old" ? 401 : 201, """{"code":401,"message":"Unauthorized"}""")(http));
        var connection = new GivenTokens("old", "new");
        await using var line = new Line(server.Address, connection);
        using var answer = await line.Site.Create(Body, default);

        Assert.Equal((201, null, 1, 2), (answer.Status, answer.Refusal, connection.Renewals, server.Calls.Count));
        Assert.All(server.Calls, call => Assert.Equal(Encoding.UTF8.GetString(Body), call.Body));
    }

    [Fact]
    public async Task A2_refused_again_means_reconnect()
    {
        await using var server = await Start(Answer(401, """{"code":401,"message":"Unauthorized"}"""));
        await using var line = new Line(server.Address, new GivenTokens("old", "new", "newer"));
        using var answer = await line.Site.Myself(default);

        Assert.Equal((RefusalCode.JiraReconnect, 2), (answer.Refusal?.Code, server.Calls.Count));
    }

    [Fact]
    public async Task A2_a_missing_scope_is_told_and_nothing_renewed()
    {
        await using var server = await Start(Answer(401, """{"code":401,"message":"Unauthorized; scope does not match"}"""));
        var connection = new GivenTokens("old", "new");
        await using var line = new Line(server.Address, connection);
        using var answer = await line.Site.AgileBoards("NW", default);

        Assert.Equal((RefusalCode.JiraRefused, 0, 1), (answer.Refusal?.Code, connection.Renewals, server.Calls.Count));
    }

    public static TheoryData<string> Failures => ["500", "502", "503", "504", "408", "cut", "slow"];

    [Theory, MemberData(nameof(Failures))]
    public async Task A3_a_read_that_failed_is_sent_again(string failure)
    {
        await using var server = await Start(Failing(failure), Failing(failure), Failing(failure), Answer(200, """{"issues":[]}"""));
        await using var line = new Line(server.Address, limits: l => l.AttemptSeconds = failure == "slow" ? 0.3 : 5);
        using var answer = await line.Site.Search(new IssueSearch("project = NW", null, 50, ["summary"], [], []), default);

        Assert.Equal((200, null, 4), (answer.Status, answer.Refusal, server.Calls.Count));
    }

    [Fact]
    public async Task A3_a_bulk_fetch_is_a_read_and_ends_after_four_attempts()
    {
        await using var server = await Start(Answer(503, "<html>down</html>"));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Issues(["10001"], ["summary"], default);

        Assert.Equal((503, RefusalCode.JiraUnreachable, 4), (answer.Status, answer.Refusal?.Code, server.Calls.Count));
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task A4_a_write_is_sent_once(string failure)
    {
        await using var server = await Start(Failing(failure));
        await using var line = new Line(server.Address, limits: l => l.WriteSeconds = failure == "slow" ? 0.3 : 5);
        using var edit = await line.Site.Edit("10001", Body, default);
        using var transition = await line.Site.Transition("10001", Body, default);
        using var create = await line.Site.Create(Body, default);

        Assert.Equal(["PUT", "POST", "POST"], server.Calls.Select(c => c.Method));
        Assert.All([edit, transition, create], answer => Assert.NotNull(answer.Refusal));
    }

    [Fact]
    public async Task A5_past_its_limit_a_call_is_told_slow_even_when_only_the_body_is()
    {
        await using var server = await Start(async http =>
        {
            await http.Response.WriteAsync("{");
            await http.Response.Body.FlushAsync();
            await Never(http);
        });
        await using var line = new Line(server.Address, limits: l => (l.AttemptSeconds, l.WriteSeconds, l.Attempts) = (0.3, 0.3, 2));
        using var read = await line.Site.Myself(default);
        using var write = await line.Site.Create(Body, default);

        Assert.Equal((0, RefusalCode.JiraSlow), (read.Status, read.Refusal?.Code));
        Assert.Equal((0, RefusalCode.JiraSlow), (write.Status, write.Refusal?.Code));
        Assert.Equal(3, server.Calls.Count);
    }

    [Theory]
    [InlineData("../../field")]
    [InlineData("10001/editmeta")]
    [InlineData("10001?x=1")]
    [InlineData("%2e%2e")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A6_an_id_that_leads_elsewhere_is_refused_unsent(string id)
    {
        await using var server = await Start(Answer(200, "{}"));
        await using var line = new Line(server.Address);
        using var issue = await line.Site.Issue(id, ["summary"], default);
        using var write = await line.Site.Edit(id, Body, default);
        using var site = await line.Of(new GivenTokens("t"), id).Myself(default);

        Assert.All([issue, write, site], answer => Assert.Equal(RefusalCode.Invalid, answer.Refusal?.Code));
        Assert.Empty(server.Calls);
    }

    private static RequestDelegate Failing(string failure) => failure switch
    {
        "cut" => Cut("""{"issues":[{"id":"1"""),
        "slow" => Never,
        var status => Answer(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), "<html>down</html>"),
    };
}
