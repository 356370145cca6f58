using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Changes.Bulk;

public sealed class BulkTaskTests
{
    private static readonly int[] Many = [.. Enumerable.Range(1, 120)];

    [Fact]
    public async Task X63_P39_many_issues_are_one_bulk_change_of_Jiras_and_are_read_again_in_hundreds()
    {
        using var asking = await BulkAsking.With(120);
        asking.Jira.Bulk.Speed = 50;
        await asking.Start("ada", BulkAsking.Order(Many));
        await asking.Board.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((50, BulkPhase.Running), (asking.Progress.Done, asking.Progress.Phase));
        await asking.Finish();
        await asking.Board.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["ada bulkedit"], asking.Writes().Select(w => w.Trim()));
        Assert.Equal((1, 3, 2), (asking.Jira.CountOf("permissions"), asking.Jira.CountOf("bulktask"), asking.Jira.CountOf("bulkfetch")));
        Assert.Equal((120, 0), (asking.Progress.Done, asking.Progress.Failed));
        Assert.Equal("2", (string)asking.Board.Card("120")["fields"]!["priority"]!["id"]!);
        var body = asking.Jira.Bulk.Bodies.Single();
        Assert.Equal("""{"priority":{"priorityId":"2"}}""", body["editedFieldsInput"]!.ToJsonString());
        Assert.Equal(("""["priority"]""", false), (body["selectedActions"]!.ToJsonString(), (bool)body["sendBulkNotification"]!));
    }

    [Fact]
    public async Task X63_fields_and_status_are_two_bulk_changes_one_after_the_other()
    {
        using var asking = await BulkAsking.With(30);
        asking.Jira.Bulk.Fails["4"] = "No.";
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 30), status: BulkAsking.MoveAll(Enumerable.Range(1, 30))));
        await asking.Finish();
        await asking.Board.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["ada bulkedit", "ada bulktransition"], asking.Writes().Select(w => w.Trim()));
        Assert.DoesNotContain("\"4\"", asking.Jira.Bulk.Bodies[1].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((30, 1), (asking.Progress.Done, asking.Progress.Failed));
        Assert.Equal("3", (string)asking.Board.Card("30")["fields"]!["status"]!["id"]!);
    }

    [Fact]
    public async Task X64_P40_issues_that_fail_or_are_left_out_say_so_and_the_others_stay_changed()
    {
        using var asking = await BulkAsking.With(25);
        asking.Jira.Bulk.Fails["7"] = "You do not have permission to edit issues in this project.";
        asking.Jira.Bulk.LeftOut.Add("8");
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 25)));
        await asking.Finish();
        var results = await asking.Results("ben");
        Assert.Equal("You do not have permission to edit issues in this project.", (string)results["7"]["messages"]![0]!);
        Assert.Equal("failed", (string)results["8"]["state"]!);
        Assert.Equal((25, 2), (asking.Progress.Done, asking.Progress.Failed));
    }

    [Fact]
    public async Task X62_X63_without_the_permission_or_for_what_Jiras_bulk_change_does_not_know_issues_go_one_by_one()
    {
        using var asking = await BulkAsking.With(25);
        asking.Jira.Bulk.May = false;
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 25)));
        await asking.Finish();
        Assert.Equal(25, asking.Jira.CountOf("edit"));

        asking.Jira.Calls.Clear();
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 25), """[{"field":"customfield_10020","kind":"sprint","action":"set","value":37}]"""));
        await asking.Finish();
        Assert.Equal((0, 25), (asking.Jira.CountOf("permissions"), asking.Jira.CountOf("edit")));
    }

    [Fact]
    public async Task X63_a_submission_that_Jira_refuses_or_does_not_answer_goes_on_one_by_one()
    {
        foreach (var (status, code) in new[] { (400, RefusalCode.JiraRefused), (403, RefusalCode.JiraRefused), (0, RefusalCode.JiraSlow), (200, RefusalCode.JiraNonsense) })
        {
            using var asking = await BulkAsking.With(20);
            asking.Jira.Bulk.Instead = () => ScriptedJira.Refused(status, code, """{"errors":[{"message":"No."}]}""");
            await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20)));
            await asking.Finish();
            Assert.Equal((1, 20), (asking.Jira.CountOf("bulkedit"), asking.Jira.CountOf("edit")));
            Assert.Equal((20, 0), (asking.Progress.Done, asking.Progress.Failed));
        }
    }

    [Fact]
    public async Task X65_questions_about_a_task_that_are_not_answered_are_put_again()
    {
        using var asking = await BulkAsking.With(20);
        asking.Jira.Bulk.Answers.Enqueue(() => ScriptedJira.Refused(429, RefusalCode.JiraWait));
        asking.Jira.Bulk.Answers.Enqueue(() => ScriptedJira.Refused(503, RefusalCode.JiraUnreachable, ""));
        asking.Jira.Bulk.Answers.Enqueue(() => ScriptedJira.Refused(200, RefusalCode.JiraNonsense, ""));
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20)));
        await asking.Finish();
        Assert.Equal((20, 0, 4), (asking.Progress.Done, asking.Progress.Failed, asking.Jira.CountOf("bulktask")));
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("DEAD")]
    [InlineData("CANCELLED")]
    [InlineData("Gibberish")]
    public async Task X65_a_task_that_ends_without_a_word_leaves_its_issues_unknown(string status)
    {
        using var asking = await BulkAsking.With(20);
        var json = """{"status":"STATUS","processedAccessibleIssues":[1],"failedAccessibleIssues":{"2":["No."]}}""".Replace("STATUS", status, StringComparison.Ordinal);
        asking.Jira.Bulk.Answers.Enqueue(() => ScriptedJira.Json(json));
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20)));
        await asking.Finish();
        Assert.Equal((20, 1, 18), (asking.Progress.Done, asking.Progress.Failed, asking.Progress.Unknown));
    }

    [Theory]
    [InlineData("\"oops\"")]
    [InlineData("[]")]
    [InlineData("""{"status":"COMPLETE","processedAccessibleIssues":{"1":2},"failedAccessibleIssues":["2"]}""")]
    [InlineData("""{"status":"COMPLETE","processedAccessibleIssues":["x",null,[],999],"failedAccessibleIssues":{"2":"No.","999":["No."]},"progressPercent":"much"}""")]
    public async Task X65_nonsense_about_a_task_breaks_nothing(string json)
    {
        using var asking = await BulkAsking.With(20);
        asking.Jira.Bulk.Answers.Enqueue(() => ScriptedJira.Json(json));
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20)));
        await asking.Finish();
        Assert.Equal(20, asking.Progress.Done);
    }

    [Fact]
    public async Task X66_a_grant_revoked_while_Jira_works_leaves_unknown_what_was_not_told()
    {
        using var asking = await BulkAsking.With(30);
        asking.Jira.Bulk.Speed = 10;
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 30)));
        await asking.Board.Pass(TimeSpan.FromSeconds(1));
        asking.Jira.Failing["ada"] = (401, RefusalCode.JiraReconnect);
        await asking.Finish();
        Assert.Equal((30, 20, RefusalCode.JiraReconnect), (asking.Progress.Done, asking.Progress.Unknown, asking.Progress.Trouble!.Code));
    }

    [Fact]
    public async Task X67_a_cancelled_bulk_change_of_Jiras_is_followed_to_its_end_and_the_next_step_is_left()
    {
        using var asking = await BulkAsking.With(20);
        asking.Jira.Bulk.Speed = 10;
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20), status: BulkAsking.MoveAll(Enumerable.Range(1, 20))));
        Assert.Null((await asking.Control("ada", "cancel")).Refusal);
        await asking.Finish();
        Assert.Equal(0, asking.Jira.CountOf("bulktransition"));
        Assert.All((await asking.Results()).Values, r => Assert.Equal("failed", (string)r["state"]!));
        Assert.All(Enumerable.Range(1, 20), i => Assert.Equal("2", asking.PriorityOf(i)));
    }
}
