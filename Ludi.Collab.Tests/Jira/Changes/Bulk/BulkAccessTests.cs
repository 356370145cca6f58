using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Changes.Bulk;

public sealed class BulkAccessTests
{
    [Fact]
    public async Task X60_P54_P58_guests_unconnected_members_and_strangers_begin_nothing_and_Jira_hears_nothing()
    {
        using var asking = await BulkAsking.With(3);
        await asking.Board.Come("gil", connected: false, role: BoardRole.Guest);
        await asking.Board.Come("uma", connected: false);
        asking.Jira.Calls.Clear();
        foreach (var (person, why) in new[] { ("gil", RefusalCode.GuestsWatchJira), ("uma", RefusalCode.JiraNotConnected), ("eve", RefusalCode.NotOnABoard) })
        {
            Assert.Equal(why, (await asking.Start(person, BulkAsking.Order([1]))).Refusal);
            foreach (var purpose in new[] { JiraPurpose.Bulkmeta, JiraPurpose.Bulkresults, JiraPurpose.Bulkcontrol })
            {
                Assert.Equal(why, (await asking.Board.Ask(person, purpose, "{}")).Refusal);
            }
        }

        Assert.Empty(asking.Jira.Calls);
        Assert.Empty(asking.Board.Bulks.Saved);
        Assert.Null(asking.Board.Content.Bulk);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"issues":[],"changes":[{"field":"priority","kind":"priority","action":"set","value":{"id":"2"}}]}""")]
    [InlineData("""{"issues":["1"],"changes":[]}""")]
    [InlineData("""{"issues":["1","1"],"changes":[{"field":"priority","kind":"priority","action":"set","value":{"id":"2"}}]}""")]
    [InlineData("""{"issues":["NW-1"],"changes":[{"field":"priority","kind":"priority","action":"set","value":{"id":"2"}}]}""")]
    [InlineData("""{"issues":["1"],"changes":[{"field":"status","kind":"select","action":"set","value":{"id":"2"}}]}""")]
    [InlineData("""{"issues":["1"],"changes":[{"field":"a/b","kind":"text","action":"set","value":""}]}""")]
    [InlineData("""{"issues":["1"],"changes":[{"field":"labels","kind":"labels","action":"add","value":"x"}]}""")]
    [InlineData("""{"issues":["1"],"changes":[{"field":"labels","kind":"labels","action":"steal","value":[]}]}""")]
    [InlineData("""{"issues":["1"],"changes":[{"field":"labels","kind":"labels","action":"set","value":[]},{"field":"labels","kind":"labels","action":"add","value":["x"]}]}""")]
    [InlineData("""{"issues":["1"],"changes":[],"status":{"to":"3","by":[{"transition":"../x","issues":["1"]}]}}""")]
    public async Task X60_what_makes_no_sense_is_refused_and_Jira_hears_nothing(string order)
    {
        using var asking = await BulkAsking.With(1);
        Assert.Equal(RefusalCode.Invalid, (await asking.Start("ada", order)).Refusal);
        Assert.Empty(asking.Jira.Calls);
        Assert.Null(asking.Board.Content.Bulk);
    }

    [Fact]
    public async Task X60_more_than_a_thousand_issues_or_issues_of_another_board_are_refused_as_a_whole()
    {
        using var asking = await BulkAsking.With(2);
        asking.Jira.Add(77);
        Assert.Equal(RefusalCode.Invalid, (await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 1001)))).Refusal);
        Assert.Equal(RefusalCode.Invalid, (await asking.Start("ada", BulkAsking.Order([1, 77]))).Refusal);
        Assert.Equal(RefusalCode.Invalid, (await asking.Board.Ask("ada", JiraPurpose.Bulkmeta, """{"count":2,"edit":["77"],"move":[]}""")).Refusal);
        Assert.Empty(asking.Jira.Calls);
    }

    [Fact]
    public async Task X60_P38_what_a_selection_has_in_common_is_asked_for_by_samples()
    {
        using var asking = await BulkAsking.With(40);
        var answer = await asking.Board.Ask("ben", JiraPurpose.Bulkmeta, """{"count":40,"edit":["1","2"],"move":["3"]}""");
        Assert.True((bool)answer.Json!["bulk"]!);
        Assert.Equal("Summary", (string)answer.Json!["edit"]![0]!["fields"]!["summary"]!["name"]!);
        Assert.Equal("customfield_10030", (string)answer.Json!["edit"]![1]!["points"]!);
        Assert.Equal("31", (string)answer.Json!["move"]![0]!["transitions"]![0]!["id"]!);
        Assert.Equal(["ben permissions BULK_CHANGE", "ben editmeta 1", "ben editmeta 2", "ben transitions 3"], asking.Jira.Calls);
        Assert.Equal(RefusalCode.Invalid, (await asking.Board.Ask("ben", JiraPurpose.Bulkmeta, $$"""{"count":40,"edit":[{{string.Join(',', Enumerable.Range(1, 31).Select(n => $"\"{n}\""))}}]}""")).Refusal);
    }

    [Fact]
    public async Task X61_one_update_runs_on_a_board_and_a_second_one_changes_nothing()
    {
        using var asking = await BulkAsking.With(3);
        var gate = asking.Jira.Gate = new TaskCompletionSource();
        Assert.Null((await asking.Start("ada", BulkAsking.Order([1, 2]))).Refusal);
        Assert.Equal(RefusalCode.BulkRunning, (await asking.Start("ben", BulkAsking.Order([3]))).Refusal);
        Assert.Equal(RefusalCode.BulkRunning, (await asking.Control("ben", "close")).Refusal);
        await asking.Board.Open(gate);
        await asking.Finish();
        Assert.Equal(["ada edit 1", "ada edit 2"], asking.Writes());

        Assert.Null((await asking.Start("ben", BulkAsking.Order([3]))).Refusal);
        await asking.Finish();
        Assert.Equal("ben edit 3", asking.Writes().Last());
    }

    [Fact]
    public async Task X67_only_who_began_it_cancels_it_and_what_is_done_stays()
    {
        using var asking = await BulkAsking.With(10);
        var gate = asking.Jira.Gate = new TaskCompletionSource();
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 10)));
        Assert.Equal(RefusalCode.NotAllowed, (await asking.Control("ben", "cancel")).Refusal);
        Assert.Null((await asking.Control("ada", "cancel")).Refusal);
        Assert.Equal(BulkPhase.Stopping, asking.Progress.Phase);
        await asking.Board.Open(gate);
        await asking.Finish();

        var results = await asking.Results("ben");
        Assert.Equal(["ada edit 1", "ada edit 2", "ada edit 3"], asking.Writes());
        Assert.Equal(3, results.Values.Count(r => (string)r["state"]! == "updated"));
        Assert.All(results.Values.Skip(3), r => Assert.Equal("skipped", (string)r["state"]!));
        Assert.Equal((10, 7, BulkPhase.Ended), (asking.Progress.Done, asking.Progress.Skipped, asking.Progress.Phase));

        Assert.Equal(RefusalCode.NotAllowed, (await asking.Control("ben", "retry")).Refusal);
        Assert.Null((await asking.Control("ben", "close")).Refusal);
        Assert.Null(asking.Board.Content.Bulk);
        Assert.Null(await asking.Board.Bulks.Load("board-1", default));
    }
}
