using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Bulk;

public sealed class BulkQueueTests
{
    [Fact]
    public async Task X62_P38_P50_a_few_issues_are_changed_one_by_one_in_order_and_everybody_sees_them()
    {
        using var asking = await BulkAsking.With(7);
        await asking.Start("ben", BulkAsking.Order([5, 3, 1, 2]));
        await asking.Finish();
        Assert.Equal(["ben edit 5", "ben edit 3", "ben edit 1", "ben edit 2"], asking.Writes());
        Assert.Equal("2", (string)asking.Board.Card("3")["fields"]!["priority"]!["id"]!);
        Assert.Equal(("ben", "ben", 4, 4, 0), (asking.Progress.Person, asking.Progress.Name, asking.Progress.Total, asking.Progress.Done, asking.Progress.Failed));
        Assert.Equal(asking.Progress, asking.Board.Audience.Changes[^1].Bulk);
        Assert.Equal(asking.Progress, asking.Board.Content.Page(new IssuesQuery(null, 0, null)).Bulk);
        Assert.Equal(0, asking.Jira.CountOf("bulkfetch"));
        Assert.True(asking.Jira.MostAtOnce <= 3);
    }

    [Theory]
    [InlineData("add", """["theirs","mine"]""")]
    [InlineData("remove", """["theirs"]""")]
    [InlineData("set", """["mine"]""")]
    public async Task X62_what_others_put_into_a_list_stays_unless_it_is_replaced(string action, string expected)
    {
        using var asking = await BulkAsking.With(1);
        asking.Jira.Issues[1]["fields"]!["labels"] = JsonNode.Parse(action == "remove" ? """["theirs","mine"]""" : """["theirs"]""");
        await asking.Start("ada", BulkAsking.Order([1], $$"""[{"field":"labels","kind":"labels","action":"{{action}}","value":["mine"]}]"""));
        await asking.Finish();
        Assert.Equal(expected, asking.Jira.FieldOf("1", "labels")!.ToJsonString());
    }

    [Fact]
    public async Task X62_fields_come_first_then_the_status_and_what_is_there_already_is_left()
    {
        using var asking = await BulkAsking.With(3);
        await asking.Start("ada", BulkAsking.Order([1, 2], status: BulkAsking.MoveAll([1])));
        await asking.Finish();
        Assert.Equal(["ada edit 1", "ada edit 2", "ada transition 1"], asking.Writes().Order());
        Assert.Equal("3", (string)asking.Board.Card("1")["fields"]!["status"]!["id"]!);
        Assert.Equal(1, asking.Jira.CountOf("bulkfetch"));

        await asking.Start("ada", BulkAsking.Order([2, 3], "[]", BulkAsking.MoveAll([2])));
        await asking.Finish();
        var results = await asking.Results();
        Assert.Equal(("updated", "skipped"), ((string)results["2"]["state"]!, (string)results["3"]["state"]!));
    }

    [Fact]
    public async Task X64_P40_what_Jira_refuses_is_that_issues_result_in_Jiras_words_and_only_that_is_tried_again()
    {
        using var asking = await BulkAsking.With(5);
        asking.Jira.Refusing["2"] = new([() => ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":[],"errors":{"priority":"Not on the screen."}}""")]);
        await asking.Start("ada", BulkAsking.Order([1, 2, 3]));
        await asking.Finish();
        Assert.Equal((3, 1), (asking.Progress.Done, asking.Progress.Failed));
        var result = (await asking.Results("ben"))["2"];
        Assert.Equal(("failed", "Not on the screen."), ((string)result["state"]!, (string)result["errors"]!["priority"]!));
        Assert.Equal("WUB"[1], asking.Board.Bulks.Saved.Last().Fates[0]);

        asking.Jira.Calls.Clear();
        Assert.Null((await asking.Control("ada", "retry")).Refusal);
        await asking.Finish();
        Assert.Equal(["ada edit 2"], asking.Writes());
        Assert.Equal((3, 0), (asking.Progress.Done, asking.Progress.Failed));
        Assert.Equal("2", asking.PriorityOf(2));
    }

    [Fact]
    public async Task X64_a_status_that_cannot_be_moved_says_that_the_fields_were_changed()
    {
        using var asking = await BulkAsking.With(1);
        asking.Jira.Refusing["1"] = new([null!, () => ScriptedJira.Refused(400, RefusalCode.JiraRefused), () => ScriptedJira.Refused(400, RefusalCode.JiraRefused)]);
        asking.Jira.Refusing["1"] = new([Passing(asking), () => ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":["It looks like you can't move it."]}""")]);
        await asking.Start("ada", BulkAsking.Order([1], status: BulkAsking.MoveAll([1])));
        await asking.Finish();
        var result = (await asking.Results())["1"];
        Assert.Equal(("failed", "It looks like you can't move it."), ((string)result["state"]!, (string)result["messages"]![0]!));
        Assert.Contains("fields were changed", (string)result["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X65_a_429_is_waited_out_and_nobody_sees_an_error()
    {
        using var asking = await BulkAsking.With(4);
        asking.Jira.Refusing["1"] = new([() => ScriptedJira.Refused(429, RefusalCode.JiraWait)]);
        asking.Jira.Refusing["2"] = new([Waiting(null)]);
        await asking.Start("ada", BulkAsking.Order([1, 2, 3, 4]));
        Assert.Equal((BulkPhase.Waiting, RefusalCode.JiraWait), (asking.Progress.Phase, asking.Progress.Trouble!.Code));
        var writes = asking.Writes().Count();
        await asking.Board.Pass(TimeSpan.FromSeconds(16));
        Assert.Equal(writes, asking.Writes().Count());
        await asking.Finish(TimeSpan.FromSeconds(10));
        Assert.Equal((4, 0, 0), (asking.Progress.Done, asking.Progress.Failed, asking.Progress.Skipped));
        Assert.Null(asking.Progress.Trouble);
        Assert.All(Enumerable.Range(1, 4), i => Assert.Equal("2", asking.PriorityOf(i)));
    }

    [Fact]
    public async Task X65_a_lost_answer_is_asked_for_again_and_a_status_is_not_moved_twice()
    {
        using var asking = await BulkAsking.With(1);
        asking.Jira.Refusing["1"] = new(
        [
            () =>
            {
                asking.Jira.Bulk.Move("1");
                return ScriptedJira.Refused(0, RefusalCode.JiraSlow, "");
            },
            () => ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":["Transition id '31' is not valid for this issue."]}"""),
        ]);
        await asking.Start("ada", BulkAsking.Order([1], "[]", BulkAsking.MoveAll([1])));
        await asking.Finish();
        Assert.Equal("updated", (string)(await asking.Results())["1"]["state"]!);
        Assert.Equal(["ada transition 1", "ada transition 1"], asking.Writes());
    }

    [Theory]
    [InlineData(RefusalCode.JiraNonsense, 200)]
    [InlineData(RefusalCode.JiraSlow, 0)]
    [InlineData(RefusalCode.JiraUnreachable, 503)]
    public async Task X65_who_does_not_answer_is_asked_three_times_and_after_five_issues_not_at_all(RefusalCode code, int status)
    {
        using var asking = await BulkAsking.With(15);
        asking.Jira.Failing["ada"] = (status, code);
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 15)));
        await asking.Finish();
        Assert.Equal(3, asking.Writes().Count(w => w == "ada edit 1"));
        Assert.True(asking.Writes().Count() <= 21);
        Assert.Equal(code, asking.Progress.Trouble!.Code);
        var results = await asking.Results("ben");
        Assert.Equal(("unknown", "skipped"), ((string)results["1"]["state"]!, (string)results["15"]["state"]!));
    }

    [Fact]
    public async Task X66_P13_a_grant_revoked_in_the_middle_ends_it_and_what_is_done_stays()
    {
        using var asking = await BulkAsking.With(12);
        asking.Jira.BeforeEdit = issue =>
        {
            if (issue == "5")
            {
                asking.Jira.Failing["ada"] = (401, RefusalCode.JiraReconnect);
            }
        };
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 12)));
        await asking.Finish();
        var results = await asking.Results("ben");
        Assert.Equal(("updated", "skipped"), ((string)results["1"]["state"]!, (string)results["12"]["state"]!));
        Assert.Equal(RefusalCode.JiraReconnect, asking.Progress.Trouble!.Code);
        Assert.Equal(0, asking.Progress.Failed);
        Assert.DoesNotContain(asking.Writes(), w => w.EndsWith(" 12", StringComparison.Ordinal) || w.StartsWith("ben", StringComparison.Ordinal));
    }

    private static Func<JiraAnswer> Passing(BulkAsking asking) => () => ScriptedJira.Json(asking.Jira.Issues[1].ToJsonString());

    private static Func<JiraAnswer> Waiting(int? seconds) => () => new JiraAnswer(429, [], 0, Refusals.Of(RefusalCode.JiraWait, seconds));
}
