namespace Ludi.Collab.Tests.Conformance;

/// <summary>The judge itself: that it reads Atlassian's files, and that it can find something wrong.</summary>
public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task It_knows_every_call_of_both_files()
    {
        var jira = await ApiDescription.Jira;
        Assert.InRange(jira.Operations.Count, 700, 800);
        Assert.Equal("POST /rest/api/3/issue/bulkfetch", jira.Find("POST", "/rest/api/3/issue/bulkfetch")?.ToString());
        Assert.Equal("GET /rest/api/3/issue/{issueIdOrKey}", jira.Find("GET", "/rest/api/3/issue/NW-7")?.ToString());
        Assert.Equal("GET /rest/agile/1.0/board/{boardId}/configuration", jira.Find("GET", "/rest/agile/1.0/board/84/configuration")?.ToString());
        Assert.Null(jira.Find("GET", "/rest/api/3/issue/NW-7/nothing"));
    }

    [Theory]
    [InlineData("GET", "/rest/api/3/project/search", "?startAt=0&maxResults=50&action=create", "", null)]
    [InlineData("GET", "/rest/api/3/project/search", "?startAt=first", "", "?startAt")]
    [InlineData("GET", "/rest/api/3/project/search", "?start=0", "", "?start is not a parameter")]
    [InlineData("GET", "/rest/api/3/project/search", "?action=destroy", "", "?action")]
    [InlineData("GET", "/rest/api/3/projects", "", "", "Jira has no such call")]
    [InlineData("PATCH", "/rest/api/3/issue/NW-7", "", "{}", "Jira has no such call")]
    [InlineData("PUT", "/rest/api/3/issue/NW-7", "?returnIssue=true", """{"fields":{"summary":"x"}}""", null)]
    [InlineData("PUT", "/rest/api/3/issue/NW-7", "", """{"field":{"summary":"x"}}""", "body")]
    [InlineData("PUT", "/rest/api/3/issue/NW-7", "", "", "the body is missing")]
    [InlineData("POST", "/rest/api/3/search/jql", "", """{"jql":"project = NW","maxResults":"50"}""", "body")]
    [InlineData("POST", "/rest/api/3/search/jql", "", """{"jql":"project = NW",""", "body no JSON")]
    [InlineData("GET", "/rest/api/3/field", "", "{}", "takes no body")]
    public async Task A_request_is_held_against_the_description(string method, string path, string query, string body, string? wrong)
    {
        var exchange = new Exchange(method, path, query, body.Length == 0 ? null : "application/json", body, null, null, "");
        Same(wrong, new RequestJudge(await ApiDescription.Jira).Judge(exchange));
    }

    [Theory]
    [InlineData("GET", "/rest/api/3/field", 200, """[{"id":"summary","name":"Summary"}]""", null)]
    [InlineData("GET", "/rest/api/3/field", 200, """[{"id":7}]""", "id")]
    [InlineData("GET", "/rest/api/3/field", 200, """{"values":[]}""", "Array")]
    [InlineData("GET", "/rest/api/3/field", 200, "", "has no body")]
    [InlineData("GET", "/rest/api/3/field", 418, "{}", "is no status of this call")]
    [InlineData("GET", "/rest/api/3/myself", 200, """{"accountId":"a","nickname":"b"}""", "nickname")]
    [InlineData("GET", "/rest/api/3/issue/NW-7", 404, """{"errorMessages":["no"],"errors":{}}""", null)]
    [InlineData("GET", "/rest/api/3/issue/NW-7", 404, """{"message":"no"}""", "message")]
    [InlineData("GET", "/rest/api/3/nothing", 200, "{}", "Jira has no such call")]
    public async Task An_answer_is_held_against_the_description(string method, string path, int status, string body, string? wrong)
    {
        var exchange = new Exchange(method, path, "", null, "", status, "application/json", body);
        Same(wrong, new AnswerJudge(await ApiDescription.Jira).Judge(exchange));
    }

    private static void Same(string? wrong, IEnumerable<string> found)
    {
        if (wrong is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(found, f => f.Contains(wrong, StringComparison.Ordinal));
        }
    }
}
