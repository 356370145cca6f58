using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes;

/// <summary>Transitions whose screens ask for fields, and the list of fields to choose from: X40–X42.</summary>
public sealed class ScreenTests : IAsyncLifetime
{
    private readonly ScriptedBoard _board = new();

    public async ValueTask InitializeAsync()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
    }

    public ValueTask DisposeAsync()
    {
        _board.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task X41_a_transitions_fields_go_to_Jira_with_it()
    {
        var answer = await _board.Ask("ada", JiraPurpose.Transition, """{"transition":"31","seen":"1","fields":{"resolution":{"id":"10000"},"customfield_10077":null}}""", "1");
        Assert.Null(answer.Refusal);
        Assert.Equal("""{"transition":{"id":"31"},"fields":{"resolution":{"id":"10000"},"customfield_10077":null}}""", _board.Jira.LastAsked);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"../x\":1}")]
    [InlineData("{\"status\":{\"id\":\"3\"}}")]
    public async Task X41_what_is_no_fields_id_is_refused_and_Jira_hears_nothing(string fields)
    {
        var before = _board.Jira.Calls.Count;
        var answer = await _board.Ask("ada", JiraPurpose.Transition, $$"""{"transition":"31","seen":"1","fields":{{fields}}}""", "1");
        Assert.Equal((RefusalCode.Invalid, before), (answer.Refusal, _board.Jira.Calls.Count));
    }

    [Fact]
    public async Task X42_P59_what_Jira_says_of_a_field_comes_back_with_the_field()
    {
        _board.Jira.TransitionWords = """{"errorMessages":[],"errors":{"resolution":"Resolution is required."}}""";
        var answer = await _board.Ask("ada", JiraPurpose.Transition, """{"transition":"31","seen":"1","fields":{}}""", "1");
        Assert.Equal(RefusalCode.JiraRefused, answer.Refusal);
        Assert.Equal("Resolution is required.", (string)answer.Words!["errors"]!["resolution"]!);
    }

    [Fact]
    public async Task X43_B5_where_a_change_met_another_one_the_card_shows_what_Jira_has()
    {
        _board.Jira.Issues[1]["fields"]!["summary"] = "Theirs";
        var answer = await _board.Ask("ada", JiraPurpose.Edit, """{"field":"summary","seen":"Summary of 1","value":"Mine"}""", "1");
        Assert.Equal(RefusalCode.JiraConflict, answer.Refusal);
        await _board.Look();
        Assert.Equal("Theirs", (string)_board.Card("1")["fields"]!["summary"]!);
    }

    [Fact]
    public async Task X40_P33_the_list_of_fields_is_asked_for_with_the_choosers_own_token()
    {
        await _board.Come("ben");
        var answer = await _board.Ask("ben", JiraPurpose.Fields);
        Assert.Equal("ben fields ", _board.Jira.Calls.Last());
        Assert.Contains(answer.Json!.AsArray(), f => (string)f!["id"]! == "customfield_10020" && (string)f["name"]! == "Sprint");
    }
}
