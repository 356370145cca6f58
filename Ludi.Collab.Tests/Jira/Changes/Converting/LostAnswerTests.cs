using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Converting;

/// <summary>What whoever lost an answer is told, and what is never made twice however late it comes to light.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private const string Two = """{"project":"NW","type":"10","stickies":[{"item":"sticky-a","summary":"First"},{"item":"sticky-b","summary":"Second"}]}""";
    private const string Both = """{"items":["sticky-a","sticky-b"]}""";
    private const string Second = """{"item":"sticky-b","messages":[],"errors":{"summary":"Summary must be less than 255 characters."}}""";

    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync() => await _board.Come("ada");

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X70_who_lost_the_answer_asks_what_became_of_it_and_nobody_else_can()
    {
        await _board.Come("ben");
        _board.Jira.Fates.Enqueue(CreateFate.SecondFails);
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        Assert.Equal("""{"results":[],"running":["sticky-a","sticky-b"]}""", (await _board.Ask("ada", JiraPurpose.Converted, Both)).Json!.ToJsonString());
        await _board.Open(gate);
        Assert.Equal($$"""{"results":[{"item":"sticky-a","issue":"1","key":"NW-1"},{{Second}}],"running":[]}""", (await _board.Ask("ada", JiraPurpose.Converted, Both)).Json!.ToJsonString());
        Assert.Equal("""{"results":[],"running":[]}""", (await _board.Ask("ben", JiraPurpose.Converted, Both)).Json!.ToJsonString());
        Assert.Equal(RefusalCode.Invalid, (await _board.Ask("ada", JiraPurpose.Converted, """{"items":[]}""")).Refusal);
    }

    [Fact]
    public async Task X70_a_whole_refusal_is_kept_for_each_sticky()
    {
        _board.Jira.Fates.Enqueue(CreateFate.Refused);
        await _board.Ask("ada", JiraPurpose.Convert, Two);
        var results = (await _board.Ask("ada", JiraPurpose.Converted, Both)).Json!["results"]!.AsArray();
        Assert.Equal(["You may not create issues here.", "You may not create issues here."], results.Select(r => (string)r!["messages"]![0]!));
    }

    [Fact]
    public async Task X71_what_was_kept_goes_with_the_seal()
    {
        _board.Jira.Fates.Enqueue(CreateFate.SecondFails);
        await _board.Ask("ada", JiraPurpose.Convert, Two);
        await _board.Ask(() =>
        {
            _board.Content.Drop(DropReason.TwentyFourHours);
            return 0;
        });
        Assert.Equal("""{"results":[],"running":[]}""", (await _board.Ask("ada", JiraPurpose.Converted, Both)).Json!.ToJsonString());
    }

    [Fact]
    public async Task X72_P47_what_comes_to_light_later_than_a_minute_is_not_made_a_second_time()
    {
        _board.Jira.Fates.Enqueue(CreateFate.LostAfterwards);
        _board.Jira.SearchLag = 100;
        await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        await _board.Pass(TimeSpan.FromSeconds(80));
        Assert.Empty(_board.Marked);
        Assert.Empty(_board.Converted);
        _board.Jira.SearchLag = 0;
        var answer = await _board.Ask("ada", JiraPurpose.Convert, Two);
        Assert.Equal(["1", "2"], answer.Json!["results"]!.AsArray().Select(r => (string)r!["issue"]!));
        Assert.Equal((2, 1), (_board.Jira.Issues.Count, _board.Jira.CountOf("create")));
    }

    [Fact]
    public async Task X72_P47_nor_by_somebody_else_and_while_Jira_says_nothing_it_is_not_made_at_all()
    {
        await _board.Come("ben");
        _board.Jira.Fates.Enqueue(CreateFate.LostAfterwards);
        _board.Jira.SearchLag = 100;
        await _board.BeginAsking("ada", JiraPurpose.Convert, Two);
        await _board.Pass(TimeSpan.FromSeconds(80));
        _board.Jira.SearchLag = 0;
        _board.Jira.Failing["ben"] = (0, RefusalCode.JiraUnreachable);
        var refused = await _board.Ask("ben", JiraPurpose.Convert, Two);
        Assert.Equal(["JiraUnreachable", "JiraUnreachable"], refused.Json!["results"]!.AsArray().Select(r => (string)r!["code"]!));
        Assert.Empty(_board.Marked);
        _board.Jira.Failing.Clear();
        await _board.Ask("ben", JiraPurpose.Convert, Two);
        Assert.Equal(["1", "2"], _board.Converted.Values.Order());
        Assert.Equal((2, 1), (_board.Jira.Issues.Count, _board.Jira.CountOf("create")));
    }

    [Fact]
    public async Task X73_what_a_sticky_has_of_its_own_stands_before_what_is_common_to_all()
    {
        var json = """{"project":"NW","type":"10","fields":{"labels":["a"],"description":"common"},"stickies":[{"item":"sticky-a","summary":"First","fields":{"description":"own","summary":"x"}},{"item":"sticky-b","summary":"Second"}]}""";
        await _board.Ask("ada", JiraPurpose.Convert, json);
        var sent = _board.Jira.Created;
        Assert.Equal("""{"project":{"key":"NW"},"issuetype":{"id":"10"},"summary":"First","description":"own","labels":["a"]}""", sent[0]["fields"]!.ToJsonString());
        Assert.Equal("common", (string)sent[1]["fields"]!["description"]!);
    }

    [Fact]
    public async Task X23_X74_P47_two_people_at_once_make_one_issue_of_each_and_both_are_told()
    {
        await _board.Come("ben");
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        var first = await _board.BeginAsking("ada", JiraPurpose.Convert, """{"project":"NW","type":"10","stickies":[{"item":"sticky-a","summary":"A"}]}""");
        var second = await _board.BeginAsking("ben", JiraPurpose.Convert, Two);
        await _board.Open(gate);
        Assert.Null((await first).Refusal);
        var told = _board.Read(JiraPurpose.Convert, await second).Json!["results"]!.AsArray();
        Assert.Equal("AlreadyConverting", (string)told[0]!["code"]!);
        Assert.NotNull(told[1]!["issue"]);
        Assert.Equal(2, _board.Jira.Issues.Count);
        Assert.Equal("""{"results":[],"running":[]}""", (await _board.Ask("ben", JiraPurpose.Converted, """{"items":["sticky-a"]}""")).Json!.ToJsonString());
    }
}
