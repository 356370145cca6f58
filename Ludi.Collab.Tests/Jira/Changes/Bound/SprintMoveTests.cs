using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Bound;

/// <summary>Cards dropped into frames that are bound to a sprint or the backlog, X92–X96.</summary>
public sealed class SprintMoveTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(Enumerable.Range(1, 60));
        await _board.Place(Enumerable.Range(1, 60));
        await _board.Come("ada");
        await _board.Come("ben");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X92_P28_P50_issues_go_by_the_movers_token_are_read_again_and_everybody_sees_it()
    {
        var results = await Move("ben", "37", "1", "2");
        Assert.All(results, r => Assert.Null((string?)r!["code"]));
        Assert.Equal(["ben tosprint 37<1,2", "ben bulkfetch 1,2"], _board.Jira.Calls.TakeLast(2));
        Assert.Equal(37, (int)_board.Card("2")["fields"]!["customfield_10020"]![0]!["id"]!);
        await Move("ben", null, "2");
        Assert.Equal("ben tobacklog 2", _board.Jira.Calls.TakeLast(2).First());
        Assert.Null(_board.Card("2")["fields"]!["customfield_10020"]);
    }

    [Fact]
    public async Task X92_sixty_issues_are_two_calls_and_one_reading()
    {
        await Move("ben", "37", [.. Enumerable.Range(1, 60).Select(i => $"{i}")]);
        Assert.Equal((2, 1), (_board.Jira.CountOf("tosprint"), _board.Jira.Calls.Count(c => c.StartsWith("ben bulkfetch", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task X92_what_was_unclear_is_read_and_what_was_promised_is_checked()
    {
        _board.Jira.Refusing["1"] = new([() => ScriptedJira.Refused(0, RefusalCode.JiraSlow)]);
        Assert.Null((string?)(await Move("ben", "37", "1"))[0]!["code"]);
        _board.Jira.Says["tosprint 37<2"] = "{}";
        Assert.Equal("JiraRefused", (string?)(await Move("ben", "37", "2"))[0]!["code"]);
    }

    [Fact]
    public async Task X93_those_that_can_go_do_and_the_others_say_why()
    {
        _board.Jira.NoSprint.Add("2");
        var results = await Move("ben", "37", "1", "2", "3");
        Assert.Equal([null, "JiraRefused", null], results.Select(r => (string?)r!["code"]));
        Assert.Equal("It cannot be put into a sprint.", (string?)results[1]!["words"]!["messages"]![0]);
        Assert.Equal(4, _board.Jira.CountOf("tosprint"));
        Assert.Null(_board.Jira.FieldOf("2", "customfield_10020"));
    }

    [Fact]
    public async Task X94_B8_what_somebody_moved_since_stays()
    {
        await Move("ben", "37", "1", "2");
        await Move("ada", "38", "2");
        var answer = await _board.Ask("ben", JiraPurpose.Tosprint, """{"sprint":null,"issues":[{"issue":"1","seen":"37"},{"issue":"2","seen":"37"}]}""");
        Assert.Equal([null, "JiraConflict"], answer.Json!["results"]!.AsArray().Select(r => (string?)r!["code"]));
        Assert.Null(_board.Jira.FieldOf("1", "customfield_10020"));
        Assert.Equal(38, (int)_board.Jira.FieldOf("2", "customfield_10020")![0]!["id"]!);
    }

    [Theory]
    [InlineData("""{"issues":[{"issue":"1"}]}""")]
    [InlineData("""{"sprint":"a/b","issues":[{"issue":"1"}]}""")]
    [InlineData("""{"sprint":"37","issues":[]}""")]
    [InlineData("""{"sprint":"37","issues":[{"issue":"1"},{"issue":"1"}]}""")]
    [InlineData("""{"sprint":"37","issues":[{"issue":"NW-1"}]}""")]
    [InlineData("""{"sprint":"37","issues":[{"issue":"1","seen":"x"}]}""")]
    [InlineData("""{"sprint":"37","issues":[{"issue":"777"}]}""")]
    public async Task X95_what_makes_no_sense_or_is_not_on_the_board_is_refused_and_jira_hears_nothing(string json)
    {
        var before = _board.Jira.Calls.Count;
        Assert.Equal(RefusalCode.Invalid, (await _board.Ask("ben", JiraPurpose.Tosprint, json)).Refusal);
        Assert.Equal(before, _board.Jira.Calls.Count);
    }

    [Fact]
    public async Task X95_P54_guests_and_those_without_a_connection_move_nothing_in_jira()
    {
        await _board.Come("guido", connected: false, role: BoardRole.Guest);
        await _board.Come("una", connected: false);
        const string json = """{"sprint":"37","issues":[{"issue":"1"}]}""";
        Assert.Equal(RefusalCode.GuestsWatchJira, (await _board.Ask("guido", JiraPurpose.Tosprint, json)).Refusal);
        Assert.Equal(RefusalCode.JiraNotConnected, (await _board.Ask("una", JiraPurpose.Tosprint, json)).Refusal);
        Assert.Equal(0, _board.Jira.CountOf("tosprint"));
    }

    [Fact]
    public async Task X96_many_and_one_take_turns()
    {
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        var first = await _board.BeginAsking("ben", JiraPurpose.Tosprint, """{"sprint":"37","issues":[{"issue":"2"},{"issue":"1"}]}""");
        var second = await _board.BeginAsking("ada", JiraPurpose.Tosprint, """{"sprint":"38","issues":[{"issue":"1"},{"issue":"2"}]}""");
        Assert.Equal((1, 0), (_board.Jira.Calls.Count(c => c.StartsWith("ben tosprint", StringComparison.Ordinal)), _board.Jira.Calls.Count(c => c.StartsWith("ada tosprint", StringComparison.Ordinal))));
        await _board.Open(gate);
        await first.WaitAsync(TimeSpan.FromSeconds(20));
        await second.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(38, (int)_board.Jira.FieldOf("1", "customfield_10020")![0]!["id"]!);
    }

    private async Task<JsonArray> Move(string person, string? sprint, params IReadOnlyList<string> issues)
    {
        var json = new JsonObject { ["sprint"] = sprint, ["issues"] = new JsonArray([.. issues.Select(i => new JsonObject { ["issue"] = i })]) };
        return (await _board.Ask(person, JiraPurpose.Tosprint, json.ToJsonString())).Json!["results"]!.AsArray();
    }
}
