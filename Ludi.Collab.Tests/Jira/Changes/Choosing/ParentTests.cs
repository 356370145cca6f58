using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Choosing;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Choosing;

public sealed class ParentTests : IAsyncLifetime
{
    private const string Types = """
        {"total":3,"issueTypes":[{"id":"10","name":"Epic","hierarchyLevel":1},{"id":"11","name":"Story","hierarchyLevel":0},{"id":"12","name":"Sub-task","subtask":true,"hierarchyLevel":-1}]}
        """;

    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        await _board.Come("ada");
        _board.Jira.Says["createtypes 0"] = Types;
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("""{"issuetype":{"id":"11","hierarchyLevel":0}}""", "10")]
    [InlineData("""{"issuetype":{"id":"12","subtask":true}}""", "11")]
    public async Task X33_parents_of_an_issue_are_one_level_higher_in_its_project(string fields, string types)
    {
        _board.Jira.Says["issue 7"] = $$"""{"id":"7","fields":{{fields}}}""";
        var jql = $"project = \"NW\" AND issuetype IN ({types}) AND id != 7 AND summary ~ \"lag* b*\" ORDER BY updated DESC";
        _board.Jira.Says["search " + jql] = """{"issues":[{"id":"1","key":"NW-1","self":"x","fields":{"summary":"Lag","issuetype":{"id":"10","name":"T","description":"d"}}}]}""";
        Assert.Equal(
            """[{"id":"1","key":"NW-1","fields":{"summary":"Lag","issuetype":{"id":"10","name":"T"}}}]""",
            await Ask("""{"project":"NW","issue":"7","query":"lag\" b"}"""));
    }

    [Fact]
    public async Task X33_parents_of_what_is_being_created_follow_its_type()
    {
        await Ask("""{"project":"NW","type":"12","query":""}""");
        Assert.Equal("ada search project = \"NW\" AND issuetype IN (11) ORDER BY updated DESC", _board.Jira.Calls.Last());
    }

    [Fact]
    public async Task X33_an_issue_is_found_by_its_key_and_only_if_it_can_be_a_parent()
    {
        _board.Jira.Says["issue 7"] = """{"id":"7","fields":{"issuetype":{"id":"11","hierarchyLevel":0}}}""";
        _board.Jira.Says["search key = \"NW-2\""] = """{"issues":[{"id":"2","key":"NW-2","fields":{"issuetype":{"hierarchyLevel":1}}}]}""";
        _board.Jira.Says["search key = \"NW-3\""] = """{"issues":[{"id":"3","key":"NW-3","fields":{"issuetype":{"hierarchyLevel":0}}}]}""";
        Assert.Contains("NW-2", await Ask("""{"project":"NW","issue":"7","query":"nw-2"}"""), StringComparison.Ordinal);
        Assert.Equal("[]", await Ask("""{"project":"NW","issue":"7","query":"NW-3"}"""));
    }

    [Fact]
    public async Task X33_a_key_that_Jira_does_not_know_is_looked_for_as_words()
    {
        _board.Jira.Says["search key = \"UTF-8\""] = "!400";
        await Ask("""{"project":"NW","query":"UTF-8"}""");
        Assert.Equal("ada search project = \"NW\" AND summary ~ \"UTF* 8*\" ORDER BY updated DESC", _board.Jira.Calls.Last());
    }

    [Fact]
    public async Task X33_who_may_not_create_is_offered_what_stands_one_level_higher()
    {
        _board.Jira.Says["createtypes 0"] = "!400";
        _board.Jira.Says["issue 7"] = """{"id":"7","fields":{"issuetype":{"id":"11","hierarchyLevel":0}}}""";
        _board.Jira.Says["search project = \"NW\" AND id != 7 ORDER BY updated DESC"] =
            """{"issues":[{"id":"1","key":"NW-1","fields":{"issuetype":{"hierarchyLevel":1}}},{"id":"2","key":"NW-2","fields":{"issuetype":{"hierarchyLevel":0}}}]}""";
        Assert.Equal("""[{"id":"1","key":"NW-1","fields":{"issuetype":{"hierarchyLevel":1}}}]""", await Ask("""{"project":"NW","issue":"7","query":""}"""));
    }

    [Theory]
    [InlineData("x\" OR project = SEC OR summary ~ \"y", "x* OR* project* SEC* OR* summary* y*")]
    [InlineData("a\\\"b", "a* b*")]
    [InlineData("  *?~^{}[]()&|+-!: ", null)]
    [InlineData("größe 東京", "größe* 東京*")]
    public void X33_nothing_that_is_typed_gets_out_of_its_quotes(string typed, string? words)
    {
        var expected = words is null ? "project = \"NW\" ORDER BY updated DESC" : $"project = \"NW\" AND summary ~ \"{words}\" ORDER BY updated DESC";
        Assert.Equal(expected, ParentJql.ByWords("NW", typed, [], null));
        Assert.False(ParentJql.IsKey(typed));
    }

    private async Task<string> Ask(string request)
    {
        var answer = await _board.Ask("ada", JiraPurpose.Parents, request);
        return answer.Json?.ToJsonString() ?? $"{answer.Refusal}";
    }
}
