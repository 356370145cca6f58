using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

public sealed class EditTests : IAsyncLifetime
{
    private readonly ScriptedBoard board = new();

    public async ValueTask InitializeAsync()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Come("ben");
    }

    public ValueTask DisposeAsync()
    {
        board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X7_X11_P28_P50_an_edit_is_the_writers_and_everybody_sees_it()
    {
        var answer = await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Better"}""", "1");
        Assert.Equal("Better", (string)answer.Json!["issue"]!["fields"]!["summary"]!);
        Assert.Equal("edit", (string)answer.Json!["issue"]!["source"]!);
        Assert.Equal(["ben issue 1", "ben edit 1"], board.Jira.Calls.TakeLast(2));
        Assert.Equal("Better", (string)board.Card("1")["fields"]!["summary"]!);
        Assert.Equal("1", Assert.Single(board.Audience.Changes[^1].Issues).Issue);
    }

    [Fact]
    public async Task X8_B5_what_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        board.Jira.Issues[1]["fields"]!["summary"] = "Theirs";
        var answer = await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine"}""", "1");
        Assert.Equal(RefusalCode.JiraConflict, answer.Refusal);
        Assert.Equal("""{"yours":"Mine","seen":"Summary of 1","now":"Theirs"}""", answer.Words!.ToJsonString());
        Assert.Equal("Theirs", (string)board.Jira.FieldOf("1", "summary")!);
        Assert.Equal(0, board.Jira.CountOf("edit"));
    }

    [Fact]
    public async Task X8_who_wrote_the_same_already_is_no_conflict()
    {
        board.Jira.Issues[1]["fields"]!["summary"] = "Mine";
        Assert.Null((await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine"}""", "1")).Refusal);
    }

    [Fact]
    public async Task X10_who_insists_overwrites()
    {
        board.Jira.Issues[1]["fields"]!["summary"] = "Theirs";
        Assert.Null((await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine","overwrite":true}""", "1")).Refusal);
        Assert.Equal("Mine", (string)board.Jira.FieldOf("1", "summary")!);
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
    public void X9_values_are_the_same_when_they_mean_the_same(string one, string other, bool same)
    {
        using var a = System.Text.Json.JsonDocument.Parse(one);
        using var b = System.Text.Json.JsonDocument.Parse(other);
        Assert.Equal(same, FieldValue.Same(a.RootElement, b.RootElement));
        Assert.Equal(same, FieldValue.Same(b.RootElement, a.RootElement));
    }

    [Fact]
    public async Task X12_two_who_write_at_once_take_turns_and_the_second_is_told()
    {
        var gate = board.Jira.Gate = new TaskCompletionSource();
        var first = await board.BeginAsking("ada", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Ada's"}""", "1");
        var second = await board.BeginAsking("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Ben's"}""", "1");
        await board.Open(gate);
        Assert.Null(board.Read(JiraPurpose.Edit, await first).Refusal);
        Assert.Equal(RefusalCode.JiraConflict, board.Read(JiraPurpose.Edit, await second).Refusal);
        Assert.Equal("Ada's", (string)board.Jira.FieldOf("1", "summary")!);
    }

    [Fact]
    public async Task X13_X14_a_status_moves_by_a_transition_and_everybody_sees_it()
    {
        var answer = await board.Ask("ben", JiraPurpose.Transition, """{"transition":"31","seen":"1"}""", "1");
        Assert.Equal("3", (string)answer.Json!["issue"]!["fields"]!["status"]!["id"]!);
        Assert.Equal(["ben issue 1", "ben transition 1", "ben issue 1"], board.Jira.Calls.TakeLast(3));
        Assert.Equal("3", (string)board.Card("1")["fields"]!["status"]!["id"]!);
    }

    [Fact]
    public async Task X13_a_status_that_somebody_moved_meanwhile_is_left()
    {
        board.Jira.Issues[1]["fields"]!["status"] = JsonNode.Parse("""{"id":"5","name":"Done"}""");
        var answer = await board.Ask("ben", JiraPurpose.Transition, """{"transition":"31","seen":"1"}""", "1");
        Assert.Equal((RefusalCode.JiraConflict, "5"), (answer.Refusal, (string)answer.Words!["now"]!["id"]!));
        Assert.Equal(0, board.Jira.CountOf("transition"));
    }

    [Fact]
    public async Task X7_P59_what_Jira_forbids_is_said_in_its_words()
    {
        board.Jira.Failing["ben"] = (403, RefusalCode.JiraRefused);
        var answer = await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"x","value":"Mine"}""", "1");
        Assert.Equal((RefusalCode.JiraRefused, "No."), (answer.Refusal, (string)answer.Words!["messages"]![0]!));
    }

    [Fact]
    public async Task J35_a_reading_that_began_before_an_edit_does_not_undo_it_on_the_card()
    {
        var gate = board.Jira.BulkGate = new TaskCompletionSource();
        await board.Ask(() => board.Content.Refresh("ada"));
        Assert.Null((await board.Ask("ben", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Better"}""", "1")).Refusal);
        board.Jira.BulkGate = null;
        await board.Open(gate);
        Assert.Equal("Better", (string)board.Card("1")["fields"]!["summary"]!);
    }
}
