using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class LookupTests : IAsyncLifetime
{
    private readonly ScriptedBoard board = new();

    public async ValueTask InitializeAsync() => await board.Come("ada");

    public ValueTask DisposeAsync()
    {
        board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(nameof(JiraPurpose.Projects), """{"startAt":0}""", """{"startAt":0,"isLast":true,"values":[{"id":"10004","key":"NW","name":"Northwind","style":"classic"}]}""")]
    [InlineData(nameof(JiraPurpose.Transitions), null, """{"transitions":[{"id":"31","name":"Start","to":{"id":"3","name":"In Progress"}}]}""")]
    [InlineData(nameof(JiraPurpose.Assignable), """{"query":"a"}""", """[{"accountId":"a1","displayName":"Ada","avatarUrls":{"48x48":"https://g/48"}}]""")]
    [InlineData(nameof(JiraPurpose.Editmeta), null, """{"points":"customfield_10030","fields":{"summary":{"required":true,"name":"Summary"},"description":{"name":"Description"},"customfield_10030":{"name":"Story Points"}}}""")]
    [InlineData(nameof(JiraPurpose.Createtypes), """{"project":"NW"}""", """{"issueTypes":[{"id":"10","name":"Type","subtask":false,"hierarchyLevel":0},{"id":"11","name":"Type","subtask":false,"hierarchyLevel":0}]}""")]
    [InlineData(nameof(JiraPurpose.Createfields), """{"project":"NW","type":"10"}""", """{"fields":[{"fieldId":"summary","name":"Summary","required":true}]}""")]
    public async Task X7_P15_lookups_use_the_callers_token_and_are_pruned(string purpose, string? request, string expected)
    {
        Assert.Equal(expected, (await board.Ask("ada", Enum.Parse<JiraPurpose>(purpose), request, "7")).Json!.ToJsonString());
        Assert.All(board.Jira.Calls, c => Assert.StartsWith("ada ", c));
    }

    [Fact]
    public async Task X7_P24_a_search_gives_only_what_the_caller_may_see()
    {
        board.Jira.Add(1, 2);
        board.Jira.Hidden["ada"] = ["2"];
        var answer = await board.Ask("ada", JiraPurpose.Search, """{"jql":"project = NW"}""");
        var issue = Assert.Single(answer.Json!["issues"]!.AsArray());
        Assert.Equal(("1", true), ((string)issue!["id"]!, (bool)answer.Json!["isLast"]!));
    }

    [Fact]
    public async Task X6_what_Jira_says_about_a_failure_comes_sealed()
    {
        board.Jira.Failing["ada"] = (400, RefusalCode.JiraRefused);
        var answer = await board.Ask("ada", JiraPurpose.Search, """{"jql":"nonsense"}""");
        Assert.Equal((RefusalCode.JiraRefused, """{"messages":["No."],"errors":{}}"""), (answer.Refusal, answer.Words!.ToJsonString()));
    }
}
