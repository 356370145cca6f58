using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class EditTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("ben");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X7_X11_P28_P50_an_edit_is_the_writers_and_everybody_sees_it()
    {
        var answer = await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Better"}""", "1");
        Assert.Equal("Better", (string)answer.Json!["issue"]!["fields"]!["summary"]!);
        Assert.Equal("edit", (string)answer.Json!["issue"]!["source"]!);
        Assert.Equal(["ben issue 1", "ben edit 1"], _board.Jira.Calls.TakeLast(2));
        Assert.Equal("Better", (string)_board.Card("1")["fields"]!["summary"]!);
        Assert.Equal("1", Assert.Single(_board.Audience.Changes[^1].Issues).Issue);
    }

    [Fact]
    public async Task X8_B5_what_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        _board.Jira.Issues[1]["fields"]!["summary"] = "Theirs";
        var answer = await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine"}""", "1");
        Assert.Equal(RefusalCode.JiraConflict, answer.Refusal);
        Assert.Equal("""{"yours":"Mine","seen":"Summary of 1","now":"Theirs"}""", answer.Words!.ToJsonString());
        Assert.Equal("Theirs", (string)_board.Jira.FieldOf("1", "summary")!);
        Assert.Equal(0, _board.Jira.CountOf("edit"));
    }

    [Fact]
    public async Task X8_who_wrote_the_same_already_is_no_conflict()
    {
        _board.Jira.Issues[1]["fields"]!["summary"] = "Mine";
        Assert.Null((await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine"}""", "1")).Refusal);
    }

    [Fact]
    public async Task X10_who_insists_overwrites()
    {
        _board.Jira.Issues[1]["fields"]!["summary"] = "Theirs";
        Assert.Null((await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine","overwrite":true}""", "1")).Refusal);
        Assert.Equal("Mine", (string)_board.Jira.FieldOf("1", "summary")!);
    }

    [Theory]
    [InlineData("""{"id":"3","name":"Medium","self":"x"}""", """{"id":"3","name":"Mittel"}""", true)]
    [InlineData("""{"id":"3"}""", """{"id":"4"}""", false)]
    [InlineData("""{"accountId":"a","displayName":"Ada"}""", """{"accountId":"a"}""", true)]
    [InlineData("null", "null", true)]
    [InlineData("[]", "null", true)]
    [InlineData("null", """{"id":"3"}""", false)]
    [InlineData("""["b","a"]""", """["a","b"]""", true)]
    [InlineData("""["a"]""", """["a","b"]""", false)]
    [InlineData("3", "3.0", true)]
    [InlineData("3", "5", false)]
    [InlineData("\"\\u00e4\"", "\"ä\"", true)]
    [InlineData("""[{"id":37,"name":"Sprint 4"}]""", """[{"id":37}]""", true)]
    [InlineData("""{"id":"1","child":{"id":"2"}}""", """{"id":"1","child":{"id":"3"}}""", false)]
    [InlineData("""{"type":"doc","content":[{"type":"text","text":"a"}]}""", """{"type":"doc","content":[{"type":"text","text":"b"}]}""", false)]
    [InlineData("""["a","a"]""", """["a","b"]""", false)]
    [InlineData("""[{"accountId":"a"},{"accountId":"b"}]""", """[{"accountId":"b"},{"accountId":"a","displayName":"Ada"}]""", true)]
    [InlineData("""{"id":"1","child":{"id":"2"}}""", """{"id":"1","child":{"id":"2","value":"Sky"}}""", true)]
    [InlineData("""{"id":"1"}""", """{"id":"1","child":{"id":"2"}}""", false)]
    [InlineData("""[{"id":7,"state":"closed"},{"id":37,"state":"active"}]""", """[{"id":37,"state":"future"},{"id":7,"state":"closed"}]""", true)]
    [InlineData("""[{"id":37,"state":"active"}]""", """[{"id":38,"state":"active"}]""", false)]
    [InlineData("\"https://example.com/a\"", "\"https://example.com/a\"", true)]
    [InlineData("\"https://example.com/a\"", "\"https://example.com/A\"", false)]
    [InlineData("\"2026-11-30\"", "\"2026-11-30\"", true)]
    [InlineData("0", "null", false)]
    public void X9_values_are_the_same_when_they_mean_the_same(string one, string other, bool same)
    {
        using var a = System.Text.Json.JsonDocument.Parse(one);
        using var b = System.Text.Json.JsonDocument.Parse(other);
        Assert.Equal(same, FieldValue.Same(a.RootElement, b.RootElement));
        Assert.Equal(same, FieldValue.Same(b.RootElement, a.RootElement));
    }

    [Theory]
    [InlineData("\"2026-11-30T14:00:00.000+0200\"", "\"2026-11-30T12:00:00.000+0000\"", true)]
    [InlineData("\"2026-11-30T14:00:00.000+0200\"", "\"2026-11-30T12:00:00Z\"", true)]
    [InlineData("\"2026-11-30T14:00:00.000+02:00\"", "\"2026-11-30T14:00:00.000+0200\"", true)]
    [InlineData("\"2026-11-30T14:00:00.000+0200\"", "\"2026-11-30T14:00:00.000+0000\"", false)]
    [InlineData("\"2026-11-30T14:00:00.000+0200\"", "\"2026-11-30\"", false)]
    [InlineData("""{"type":"doc","version":1,"content":[]}""", "null", true)]
    [InlineData("""{"type":"doc","version":1,"content":[{"type":"paragraph"}]}""", """{"content":[{"type":"paragraph"}],"version":1,"type":"doc"}""", true)]
    [InlineData("""{"type":"doc","content":[{"type":"extension","attrs":{"self":"x","a":1}}]}""", """{"type":"doc","content":[{"type":"extension","attrs":{"a":1.0}}]}""", true)]
    [InlineData("""{"type":"doc","content":[{"type":"a"},{"type":"b"}]}""", """{"type":"doc","content":[{"type":"b"},{"type":"a"}]}""", false)]
    public void X28_moments_and_documents_are_compared_by_what_they_mean(string one, string other, bool same) => X9_values_are_the_same_when_they_mean_the_same(one, other, same);

    [Theory]
    [InlineData("\"t-1\"", """{"id":"t-1","name":"Rockets"}""", true)]
    [InlineData("\"t-1\"", """{"id":"t-2"}""", false)]
    [InlineData("37", """[{"id":7,"state":"closed"},{"id":37,"state":"active"}]""", true)]
    [InlineData("7", """[{"id":7,"state":"closed"},{"id":37,"state":"active"}]""", false)]
    [InlineData("7", """[{"id":7,"state":"closed"}]""", false)]
    [InlineData("""{"key":"NW-2"}""", """{"id":"10200","key":"NW-2"}""", true)]
    [InlineData("""{"id":"10200"}""", """{"id":"10200","key":"NW-2","fields":{}}""", true)]
    [InlineData("""[{"id":"1"}]""", """[{"id":"1","name":"API"}]""", true)]
    [InlineData("\"a\"", """["a"]""", false)]
    public void X29_a_value_as_it_is_written_is_the_same_as_what_it_makes(string one, string other, bool same) => X9_values_are_the_same_when_they_mean_the_same(one, other, same);

    [Fact]
    public async Task X29_a_parent_is_taken_away_as_Jira_wants_it()
    {
        _board.Jira.Issues[1]["fields"]!["parent"] = JsonNode.Parse("""{"id":"10200","key":"NW-2"}""");
        var answer = await _board.Ask("ben", JiraPurpose.Edit, """{"field":"parent","seen":{"id":"10200"},"value":null}""", "1");
        Assert.Null(answer.Refusal);
        Assert.Equal("""{"update":{"parent":[{"set":{"none":true}}]}}""", _board.Jira.LastEdit);
    }

    [Fact]
    public async Task X12_two_who_write_at_once_take_turns_and_the_second_is_told()
    {
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        var first = await _board.BeginAsking("ada", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Ada's"}""", "1");
        var second = await _board.BeginAsking("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Ben's"}""", "1");
        await _board.Open(gate);
        Assert.Null(_board.Read(JiraPurpose.Edit, await first).Refusal);
        Assert.Equal(RefusalCode.JiraConflict, _board.Read(JiraPurpose.Edit, await second).Refusal);
        Assert.Equal("Ada's", (string)_board.Jira.FieldOf("1", "summary")!);
    }

    [Fact]
    public async Task X13_X14_a_status_moves_by_a_transition_and_everybody_sees_it()
    {
        var answer = await _board.Ask("ben", JiraPurpose.Transition, """{"transition":"31","seen":"1"}""", "1");
        Assert.Equal("3", (string)answer.Json!["issue"]!["fields"]!["status"]!["id"]!);
        Assert.Equal(["ben issue 1", "ben transition 1", "ben issue 1"], _board.Jira.Calls.TakeLast(3));
        Assert.Equal("3", (string)_board.Card("1")["fields"]!["status"]!["id"]!);
    }

    [Fact]
    public async Task X13_a_status_that_somebody_moved_meanwhile_is_left()
    {
        _board.Jira.Issues[1]["fields"]!["status"] = JsonNode.Parse("""{"id":"5","name":"Done"}""");
        var answer = await _board.Ask("ben", JiraPurpose.Transition, """{"transition":"31","seen":"1"}""", "1");
        Assert.Equal((RefusalCode.JiraConflict, "5"), (answer.Refusal, (string)answer.Words!["now"]!["id"]!));
        Assert.Equal(0, _board.Jira.CountOf("transition"));
    }

    [Fact]
    public async Task X7_P59_what_Jira_forbids_is_said_in_its_words()
    {
        _board.Jira.Failing["ben"] = (403, RefusalCode.JiraRefused);
        var answer = await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"x","value":"Mine"}""", "1");
        Assert.Equal((RefusalCode.JiraRefused, "No."), (answer.Refusal, (string)answer.Words!["messages"]![0]!));
    }

    [Fact]
    public async Task J35_a_reading_that_began_before_an_edit_does_not_undo_it_on_the_card()
    {
        var gate = _board.Jira.BulkGate = new TaskCompletionSource();
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Null((await _board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Better"}""", "1")).Refusal);
        _board.Jira.BulkGate = null;
        await _board.Open(gate);
        Assert.Equal("Better", (string)_board.Card("1")["fields"]!["summary"]!);
    }
}
