using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Converting;

public sealed class ConversionTests : IAsyncLifetime
{
    private const string Two = """{"project":"NW","type":"10","stickies":[{"item":"sticky-a","summary":"First\nline"},{"item":"sticky-b","summary":"Second"}]}""";

    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync() => await _board.Come("ada");

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X18_X26_P41_P46_stickies_become_cards_that_are_filled_at_once()
    {
        var answer = await _board.Ask("ada", JiraPurpose.Convert, Two);
        Assert.Equal("""{"results":[{"item":"sticky-a","issue":"1","key":"NW-1"},{"item":"sticky-b","issue":"2","key":"NW-2"}]}""", answer.Json!.ToJsonString());
        Assert.Equal(["1", "2"], _board.Converted.Values.Order());
        Assert.Equal("First line", (string)_board.Card("1")["fields"]!["summary"]!);
        Assert.Equal(1, _board.Jira.CountOf("create"));
        Assert.Contains("ada bulkfetch 1,2", _board.Jira.Calls);
        Assert.Empty(_board.Marked);
    }

    [Fact]
    public async Task X19_P46_a_failed_one_stays_a_sticky_with_Jiras_message()
    {
        _board.Jira.Fates.Enqueue(CreateFate.SecondFails);
        var answer = await _board.Ask("ada", JiraPurpose.Convert, Two);
        Assert.Equal("1", _board.Converted["sticky-a"]);
        Assert.DoesNotContain("sticky-b", _board.Converted.Keys);
        Assert.Equal("""{"item":"sticky-b","messages":[],"errors":{"summary":"Summary must be less than 255 characters."}}""", answer.Json!["results"]![1]!.ToJsonString());
        Assert.Empty(_board.Marked);
    }

    [Fact]
    public async Task X20_when_Jira_refuses_the_whole_they_stay_stickies()
    {
        _board.Jira.Fates.Enqueue(CreateFate.Refused);
        var answer = await _board.Ask("ada", JiraPurpose.Convert, Two);
        Assert.Equal((RefusalCode.JiraRefused, "You may not create issues here."), (answer.Refusal, (string)answer.Words!["messages"]![0]!));
        Assert.Empty(_board.Marked);
        Assert.Empty(_board.Jira.Issues);
    }

    [Fact]
    public async Task X21_X24_P47_after_a_lost_answer_the_issues_are_found_and_none_is_made_twice()
    {
        _board.Jira.Fates.Enqueue(CreateFate.LostAfterwards);
        _board.Jira.SearchLag = 4;
        var asking = await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        await _board.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal(RefusalCode.OutcomeUnknown, (await asking).Refusal!.Code);
        Assert.Equal(2, _board.Marked.Count);
        await _board.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal(["1", "2"], _board.Converted.Values.Order());
        Assert.Equal(2, _board.Jira.Issues.Count);
        Assert.Empty(_board.Marked);
    }

    [Fact]
    public async Task X22_P47_what_was_never_made_is_a_sticky_again_after_a_minute_of_searching()
    {
        _board.Jira.Fates.Enqueue(CreateFate.LostBefore);
        await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        await _board.Pass(TimeSpan.FromSeconds(58));
        Assert.Equal(2, _board.Marked.Count);
        await _board.Pass(TimeSpan.FromSeconds(10));
        Assert.Empty(_board.Marked);
        Assert.Empty(_board.Converted);
    }

    [Fact]
    public async Task X22_while_Jira_does_not_answer_the_search_nothing_is_decided()
    {
        _board.Jira.Fates.Enqueue(CreateFate.LostAfterwards);
        await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        _board.Jira.Failing["ada"] = (0, RefusalCode.JiraUnreachable);
        await _board.Pass(TimeSpan.FromSeconds(100));
        Assert.Equal(2, _board.Marked.Count);
        _board.Jira.Failing.Clear();
        await _board.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(2, _board.Converted.Count);
    }

    [Fact]
    public async Task X23_P47_a_double_click_makes_one_issue()
    {
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        var first = await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        var second = await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        Assert.Equal(RefusalCode.AlreadyConverting, (await second).Refusal!.Code);
        await _board.Open(gate);
        Assert.Null((await first).Refusal);
        Assert.Equal(2, _board.Jira.Issues.Count);
    }

    [Fact]
    public async Task X25_P47_what_a_killed_server_left_behind_is_found_when_its_author_is_back()
    {
        await _board.Go("ada");
        _board.Jira.Add(1);
        _board.Jira.Issues[1]["properties"] = System.Text.Json.Nodes.JsonNode.Parse("""{"ludi.collab.sticky":{"board":"board-1","item":"sticky-a"}}""");
        (_board.Marked["sticky-a"], _board.Marked["sticky-b"]) = ("ada", "ada");
        await _board.Come("ben");
        await _board.Look();
        await _board.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _board.Marked.Count);
        await _board.Come("ada");
        await _board.Look();
        await _board.Look();
        await _board.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal("1", _board.Converted["sticky-a"]);
        Assert.Equal(["sticky-b"], _board.Marked.Keys);
        await _board.Pass(TimeSpan.FromSeconds(70));
        Assert.Empty(_board.Marked);
        Assert.Single(_board.Jira.Issues);
        Assert.Equal(0, _board.Jira.CountOf("create"));
    }

    [Theory]
    [InlineData("""{"project":"NW","type":"10","stickies":[]}""")]
    [InlineData("""{"project":"NW","type":"10","stickies":[{"item":"a","summary":" "}]}""")]
    [InlineData("""{"project":"N/W","type":"10","stickies":[{"item":"a","summary":"s"}]}""")]
    [InlineData("""{"project":"NW","type":"10","fields":{"reporter":{"accountId":"x"}},"stickies":[{"item":"a","summary":"s"}]}""")]
    public async Task X27_what_cannot_be_created_is_refused_before_anything_is_marked(string json)
    {
        Assert.Equal(RefusalCode.Invalid, (await _board.Ask("ada", JiraPurpose.Convert, json)).Refusal);
        Assert.Empty(_board.Marked);
        Assert.Empty(_board.Jira.Calls);
    }
}
