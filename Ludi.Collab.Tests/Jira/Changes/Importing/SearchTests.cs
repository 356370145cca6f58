using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Importing;

public sealed class SearchTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(1, 2);
        await _board.Place(1);
        await _board.Come("ada");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X80_what_was_changed_here_a_moment_ago_is_reconciled_on_every_page_alike()
    {
        Assert.Equal("[]", (await Search("""{"jql":"project = NW"}""")).Json!["reconcile"]!.ToJsonString());
        await _board.Ask("ada", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Better"}""", "1");
        Assert.Equal("""["1"]""", (await Search("""{"jql":"project = NW"}""")).Json!["reconcile"]!.ToJsonString());
        Assert.Equal("""["2"]""", (await Search("""{"jql":"project = NW","pageToken":"t","reconcile":["2"]}""")).Json!["reconcile"]!.ToJsonString());
        Assert.Equal([[], ["1"], ["2"]], _board.Jira.Searches.Select(s => s.Reconcile));

        await _board.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal("[]", (await Search("""{"jql":"project = NW"}""")).Json!["reconcile"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"jql":"project = NW","only":"everything"}""")]
    [InlineData("""{"jql":"project = NW","only":7}""")]
    [InlineData("""{"jql":"project = NW","pageToken":"t","reconcile":["1","NW-2"]}""")]
    [InlineData("""{"jql":""}""")]
    public async Task X5_a_search_that_makes_no_sense_is_refused_and_Jira_hears_nothing(string request)
    {
        Assert.Equal(RefusalCode.Invalid, (await Search(request)).Refusal);
        Assert.Empty(_board.Jira.Searches);
    }

    [Fact]
    public async Task X5_more_than_fifty_to_reconcile_are_refused()
    {
        var many = string.Join(',', Enumerable.Range(1, 51).Select(i => $"\"{i}\""));
        Assert.Equal(RefusalCode.Invalid, (await Search($$"""{"jql":"a","pageToken":"t","reconcile":[{{many}}]}""")).Refusal);
    }

    [Fact]
    public async Task X81_P17_a_search_gives_rows_ids_or_dates()
    {
        Assert.Equal(["summary", "status", "labels"], Fields(await Search("""{"jql":"project = NW"}""")));
        Assert.Equal(["summary"], Fields(await Search("""{"jql":"project = NW","only":"dates"}""")));
        var ids = await Search("""{"jql":"project = NW","only":"ids"}""");
        Assert.Equal("""[{"id":"2","key":"NW-2"},{"id":"1","key":"NW-1"}]""", ids.Json!["issues"]!.ToJsonString());
        Assert.Equal([50, 100, 1000], _board.Jira.Searches.Select(s => s.MaxResults));
    }

    [Theory]
    [InlineData(nameof(JiraPurpose.Projectstatuses), """{"project":"10004"}""", """[{"id":"10","name":"Bug","subtask":false,"statuses":[{"id":"3","name":"Done","statusCategory":{"id":3,"key":"done"}}]}]""")]
    [InlineData(nameof(JiraPurpose.Filters), "{}", """[{"id":"7","name":"Mine","jql":"project = NW","favourite":true,"owner":{"accountId":"a1","displayName":"Ada"}}]""")]
    [InlineData(nameof(JiraPurpose.Jqlparse), """{"jql":"a ="}""", """{"queries":[{"errors":["Error in the JQL Query: no. (line 1, character 3)"],"warnings":[]}]}""")]
    [InlineData(nameof(JiraPurpose.Jqlnames), "{}", """{"jqlReservedWords":["and"],"visibleFieldNames":[{"value":"status","displayName":"Status","auto":"true","operators":["="]}],"visibleFunctionNames":[{"value":"now()","displayName":"now()"}]}""")]
    [InlineData(nameof(JiraPurpose.Jqlvalues), """{"field":"assignee","typed":"ad"}""", """{"results":[{"value":"a1","displayName":"<b>Ad</b>a"}]}""")]
    [InlineData(nameof(JiraPurpose.Jqlcount), """{"jql":"project = NW"}""", """{"count":153}""")]
    public async Task X82_P18_P20_what_helps_with_jql_uses_the_callers_token_and_is_pruned(string purpose, string request, string expected)
    {
        var answer = await _board.Ask("ada", Enum.Parse<JiraPurpose>(purpose), request);
        Assert.Equal(expected, answer.Json!.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal));
        Assert.All(_board.Jira.Calls, c => Assert.StartsWith("ada ", c));
    }

    [Theory]
    [InlineData(nameof(JiraPurpose.Projectstatuses), "{}")]
    [InlineData(nameof(JiraPurpose.Jqlparse), """{"jql":7}""")]
    [InlineData(nameof(JiraPurpose.Jqlvalues), """{"field":"","typed":""}""")]
    [InlineData(nameof(JiraPurpose.Jqlvalues), """{"field":"labels"}""")]
    [InlineData(nameof(JiraPurpose.Jqlcount), "{}")]
    public async Task X5_help_that_makes_no_sense_is_refused_and_Jira_hears_nothing(string purpose, string request)
    {
        var before = _board.Jira.Calls.Count;
        Assert.Equal(RefusalCode.Invalid, (await _board.Ask("ada", Enum.Parse<JiraPurpose>(purpose), request)).Refusal);
        Assert.Equal(before, _board.Jira.Calls.Count);
    }

    private Task<SealedAnswer> Search(string request) => _board.Ask("ada", JiraPurpose.Search, request);

    private static IEnumerable<string> Fields(SealedAnswer answer) => answer.Json!["issues"]![0]!["fields"]!.AsObject().Select(f => f.Key);
}
