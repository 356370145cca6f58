using System.Text;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class JudgingTests
{
    private static readonly byte[] Body = """{"fields":{"summary":"x"}}"""u8.ToArray();

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html>log in</html>")]
    [InlineData("""{"issues":[{"id":"1""")]
    [InlineData("""{"a":1} {"b":2}""")]
    [InlineData("\"text\"")]
    public async Task A12_a_success_that_is_not_json_is_nonsense(string body)
    {
        using var answer = await Read(200, body);
        Assert.Equal((200, RefusalCode.JiraNonsense), (answer.Status, answer.Refusal?.Code));
    }

    [Fact]
    public void A12_depth_and_encoding_are_bounded()
    {
        Assert.True(JsonCheck.IsJson(Encoding.UTF8.GetBytes(new string('[', 90) + new string(']', 90))));
        Assert.False(JsonCheck.IsJson(Encoding.UTF8.GetBytes(new string('[', 200) + new string(']', 200))));
        Assert.False(JsonCheck.IsJson([.. "{\"a\":\""u8, 0xff, 0xfe, .. "\"}"u8]));
    }

    [Fact]
    public async Task A12_a_transition_answers_nothing_and_that_is_success()
    {
        await using var server = await Start(Answer(204, ""));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Transition("10001", Body, default);

        Assert.Equal((204, null, 0), (answer.Status, answer.Refusal, answer.Utf8.Length));
    }

    [Fact]
    public async Task A13_missing_issues_and_missing_sites_are_told_apart()
    {
        using var issue = await Read(404, """{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}""");
        using var site = await Read(404, """{"timestamp":"t","status":404,"error":"Not Found","message":"No message available","path":"/ex/jira/x/rest"}""");

        Assert.Equal((RefusalCode.IssueNotVisible, RefusalCode.JiraNotConnected), (issue.Refusal?.Code, site.Refusal?.Code));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(422)]
    public async Task A14_a_refusal_of_jira_keeps_its_words(int status)
    {
        const string Words = """{"errorMessages":[],"errors":{"summary":"You must specify a summary of the issue."}}""";
        await using var server = await Start(Answer(status, Words));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Edit("10001", Body, default);

        Assert.Equal((status, RefusalCode.JiraRefused, Words), (answer.Status, answer.Refusal?.Code, Encoding.UTF8.GetString(answer.Utf8.Span)));
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A16_an_outage_says_when_to_come_back_where_known()
    {
        await using var server = await Start(Answer(503, "<html></html>", ("Retry-After", "60")));
        await using var line = new Line(server.Address);
        using var answer = await line.Site.Myself(default);

        Assert.Equal((503, RefusalCode.JiraUnreachable, 60), (answer.Status, answer.Refusal?.Code, answer.Refusal?.AfterSeconds));
    }

    [Fact]
    public async Task A16_a_server_that_is_not_there_is_unreachable()
    {
        var server = await Start(Answer(200, "{}"));
        var address = server.Address;
        await server.DisposeAsync();
        await using var line = new Line(address);
        using var answer = await line.Site.Myself(default);

        Assert.Equal((0, RefusalCode.JiraUnreachable), (answer.Status, answer.Refusal?.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A17_an_answer_beyond_the_limit_is_let_go(bool announced)
    {
        var large = $$"""{"issues":["{{new string('x', 70_000)}}"]}""";
        await using var server = await Start(async http =>
        {
            http.Response.ContentLength = announced ? large.Length : null;
            await http.Response.WriteAsync(large);
        });
        await using var line = new Line(server.Address, limits: l => l.AnswerBytes = 65_536);
        using var answer = await line.Site.Myself(default);

        Assert.Equal((200, RefusalCode.JiraNonsense, 0), (answer.Status, answer.Refusal?.Code, answer.Utf8.Length));
    }

    [Fact]
    public async Task A18_a_cancelled_caller_gets_a_cancellation()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Start(http =>
        {
            reached.SetResult();
            return Never(http);
        });
        await using var line = new Line(server.Address);
        using var cancelled = new CancellationTokenSource();
        var call = line.Site.Myself(cancelled.Token);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static async Task<JiraAnswer> Read(int status, string body)
    {
        await using var server = await Start(Answer(status, body));
        await using var line = new Line(server.Address);
        return await line.Site.Issue("10001", ["summary"], default);
    }
}
