using System.Text;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Http;
using static Ludi.Collab.Tests.Jira.Api.DataCenter.Harbor;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Api.DataCenter;

public sealed class WritingTests
{
    private const string Plain = """{"id":"10231","key":"HB-7","fields":{"summary":"As Jira has it"}}""";
    private static readonly (string, RequestDelegate) Taken = ("PUT /rest/api/2/issue/10231", Answer(204, ""));
    private static readonly (string, RequestDelegate) Read = ("GET /rest/api/2/issue/10231", Answer(200, Plain));

    [Fact]
    public async Task A111_A123_an_edit_names_people_by_name_and_is_read_afterwards()
    {
        await using var harbor = await Harbor.Start(null, null, Taken, Read);
        var now = await Json(harbor.As.Edit("10231", Bytes("""{"fields":{"assignee":{"accountId":"ada"},"customfield_3":[{"accountId":"mina"}],"reporter":null},"update":{"labels":[{"add":"x"}]}}"""), default));

        Assert.Equal("As Jira has it", (string?)now["fields"]!["summary"]);
        Assert.Equal(["PUT", "GET"], harbor.Calls.Select(c => c.Method));
        Assert.Equal("""{"update":{"labels":[{"add":"x"}]},"fields":{"assignee":{"name":"ada"},"customfield_3":[{"name":"mina"}],"reporter":null}}""", harbor.Calls[0].Body);
    }

    [Fact]
    public async Task A123_an_edit_that_cannot_be_read_afterwards_is_done_all_the_same()
    {
        await using var harbor = await Harbor.Start(null, null, Taken, ("GET /rest/api/2/issue/10231", Answer(403, "{}")));
        using var answer = await harbor.As.Edit("10231", Bytes("""{"fields":{"summary":"x"}}"""), default);
        Assert.Equal((204, null, 0), (answer.Status, answer.Refusal, answer.Utf8.Length));
    }

    [Theory]
    [InlineData("""{"fields":{"parent":{"key":"HB-2"}}}""", "\"HB-2\"")]
    [InlineData("""{"fields":{"parent":{"id":"10200"}}}""", "\"HB-9\"")]
    [InlineData("""{"fields":{"parent":null}}""", "null")]
    [InlineData("""{"update":{"parent":[{"set":{"none":true}}]}}""", "null")]
    public async Task A112_a_parent_is_written_as_the_epic_link(string body, string written)
    {
        await using var harbor = await Harbor.Start(null, null, Taken, Read, ("POST /rest/api/2/search", Answer(200, """{"total":1,"issues":[{"id":"10200","key":"HB-9","fields":{}}]}""")));
        await Json(harbor.As.Edit("10231", Bytes(body), default));
        Assert.Contains($$"""{"customfield_10101":{{written}}}""", harbor.Calls.Single(c => c.Method == "PUT").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A112_a_parent_that_is_not_found_is_refused_and_a_sub_task_keeps_its_own()
    {
        await using var harbor = await Harbor.Start(null, null, Taken, Read,
            ("POST /rest/api/2/search", Answer(200, """{"total":0,"issues":[]}""")), ("POST /rest/api/2/issue/bulk", Answer(201, """{"issues":[],"errors":[]}""")));
        using var refused = await harbor.As.Edit("10231", Bytes("""{"fields":{"parent":{"id":"10200"}}}"""), default);
        Assert.Equal(RefusalCode.JiraRefused, refused.Refusal?.Code);
        Assert.DoesNotContain(harbor.Calls, c => c.Method == "PUT");

        await Json(harbor.As.Create(Bytes("""{"issueUpdates":[{"fields":{"issuetype":{"id":"10003"},"parent":{"id":"10231"}},"properties":[{"key":"k","value":1}]},{"fields":{"issuetype":{"id":"10001"},"parent":{"key":"HB-2"},"assignee":{"accountId":"ada"}}}]}"""), default));
        Assert.Equal(
            """{"issueUpdates":[{"properties":[{"key":"k","value":1}],"fields":{"issuetype":{"id":"10003"},"parent":{"id":"10231"}}},{"fields":{"issuetype":{"id":"10001"},"assignee":{"name":"ada"},"customfield_10101":"HB-2"}}]}""",
            harbor.Calls.Single(c => c.Path.EndsWith("/bulk", StringComparison.Ordinal)).Body);
    }

    [Fact]
    public async Task A119_an_answer_to_nobody_is_a_refused_token_and_a_write_done_so_is_not_sent_again()
    {
        RequestDelegate nobody = http => Answer(http.Request.Headers.Authorization == "Bearer new" ? 200 : 200, Ada,
            ("X-AUSERNAME", http.Request.Headers.Authorization == "Bearer new" ? "ada" : "anonymous"))(http);
        var connection = new GivenTokens("old", "new");
        await using var harbor = await Harbor.Start(connection, null, ("GET /rest/api/2/myself", nobody), ("POST /rest/api/2/issue/bulk", Answer(201, "{}", ("X-AUSERNAME", "anonymous"))));
        Assert.Equal("ada", (string?)(await Json(harbor.As.Myself(default)))["accountId"]);
        Assert.Equal(1, connection.Renewals);
        using var created = await harbor.As.Create(Bytes("""{"issueUpdates":[]}"""), default);
        Assert.Equal((RefusalCode.OutcomeUnknown, 1), (created.Refusal?.Code, harbor.Calls.Count(c => c.Method == "POST")));
    }

    [Theory]
    [InlineData(200, "<html>Sign in</html>", null, RefusalCode.JiraNonsense)]
    [InlineData(302, "<html>moved</html>", null, RefusalCode.JiraNonsense)]
    [InlineData(404, "<status><status-code>404</status-code></status>", null, RefusalCode.JiraNonsense)]
    [InlineData(404, "{\"errorMessages\":[\"Issue Does Not Exist\"]}", null, RefusalCode.IssueNotVisible)]
    [InlineData(401, "<html>Sign in</html>", null, RefusalCode.JiraReconnect)]
    [InlineData(403, "<html>captcha</html>", "AUTHENTICATION_DENIED", RefusalCode.JiraRefused)]
    public async Task A120_pages_redirects_and_captchas_are_refusals_of_ours(int status, string body, string? reason, RefusalCode refusal)
    {
        await using var harbor = await Harbor.Start(null, null, ("GET /rest/api/2/issue/10231", Answer(status, body, ("X-Seraph-LoginReason", reason ?? "OK"), ("Location", "http://127.0.0.1:1/login.jsp"))));
        using var answer = await harbor.As.Issue("10231", ["summary"], default);
        Assert.Equal((status, refusal), (answer.Status is 0 ? status : answer.Status, answer.Refusal?.Code));
    }

    [Fact]
    public async Task A126_issues_move_into_a_sprint_and_to_the_backlog()
    {
        await using var harbor = await Harbor.Start(null, null, ("POST /rest/agile/1.0/sprint/37/issue", Answer(204, "")), ("POST /rest/agile/1.0/backlog/issue", Answer(204, "")));
        using var sprint = await harbor.Whole.MoveToSprint("37", ["10231", "10232"], default);
        using var backlog = await harbor.Whole.MoveToBacklog(["10231"], default);
        Assert.Equal(["""{"issues":["10231","10232"]}""", """{"issues":["10231"]}"""], harbor.Calls.Select(c => c.Body));
        Assert.All([sprint, backlog], a => Assert.Equal((204, null), (a.Status, a.Refusal)));
    }

    [Fact]
    public async Task A127_what_cannot_be_known_before_a_write_is_told_as_not_begun()
    {
        await using var harbor = await Harbor.Start(null, null, ("GET /rest/api/2/field", Answer(500, "<html>down</html>")), ("POST /rest/api/2/issue/bulk", Answer(201, "{}")));
        using var answer = await harbor.As.Create(Bytes("""{"issueUpdates":[]}"""), default);
        Assert.Equal((0, RefusalCode.JiraWait), (answer.Status, answer.Refusal?.Code));
        Assert.DoesNotContain(harbor.Calls, c => c.Method == "POST");
    }

    private static ReadOnlyMemory<byte> Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
