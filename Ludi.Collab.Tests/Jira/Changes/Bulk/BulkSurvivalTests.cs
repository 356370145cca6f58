using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ludi.Collab.Tests.Jira.Changes.Bulk;

public sealed class BulkSurvivalTests
{
    [Fact]
    public async Task X68_P63_it_goes_on_when_everybody_has_left_and_keeps_ids_and_states_only()
    {
        using var asking = await BulkAsking.With(40);
        asking.Jira.Bulk.May = false;
        asking.Jira.Refusing["1"] = new([() => ScriptedJira.Refused(400, RefusalCode.JiraRefused, """{"errorMessages":["A secret word."]}""")]);
        asking.Jira.Refusing["4"] = new([() => ScriptedJira.Refused(429, RefusalCode.JiraWait)]);
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 40)));
        Assert.Equal(BulkPhase.Waiting, asking.Progress.Phase);
        await asking.Board.Go("ada");
        await asking.Board.Go("ben");
        await asking.Board.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(DropReason.LastConnectedLeft, asking.Board.Audience.Drops.Single().Reason);
        Assert.NotNull(asking.Board.Audience.Drops.Single().Bulk);
        await asking.Finish();
        Assert.Null(asking.Board.Content.Content.Seal);
        Assert.Equal((40, 1), (asking.Progress.Done, asking.Progress.Failed));
        Assert.Equal("2", asking.PriorityOf(40));

        await asking.Board.Come("ada");
        var results = await asking.Results();
        Assert.Equal(("failed", null), ((string)results["1"]["state"]!, results["1"]["messages"]));
        Assert.Equal(RefusalCode.SealGone, (await asking.Control("ada", "retry")).Refusal);
        Assert.Equal("2", (string)asking.Board.Card("40")["fields"]!["priority"]!["id"]!);
    }

    [Fact]
    public async Task X68_what_the_starters_token_brings_is_not_shown_when_they_have_left()
    {
        using var asking = await BulkAsking.With(2);
        asking.Jira.Hidden["ben"] = ["2"];
        await asking.Board.Pass(TimeSpan.FromSeconds(10));
        asking.Jira.Refusing["1"] = new([() => ScriptedJira.Refused(429, RefusalCode.JiraWait)]);
        await asking.Start("ada", BulkAsking.Order([1]));
        await asking.Board.Go("ada");
        asking.Jira.Calls.Clear();
        await asking.Finish();
        await asking.Board.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(["ada edit 1", "ben bulkfetch 1"], asking.Jira.Calls);
    }

    [Fact]
    public async Task X69_after_a_restart_what_was_begun_is_unknown_what_was_not_is_not_done_and_nothing_is_done_again()
    {
        using var asking = await BulkAsking.With(60);
        asking.Jira.Bulk.May = false;
        asking.Jira.Refusing["25"] = new([() => ScriptedJira.Refused(429, RefusalCode.JiraWait)]);
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 60)));
        var stored = asking.Board.Bulks.Saved.Last();
        Assert.Equal(new string('U', 20) + new string('B', 20) + new string('W', 20), stored.Fates);
        var run = await Restarted(asking);

        asking.Jira.Calls.Clear();
        await asking.Board.Pass(TimeSpan.FromSeconds(2));
        Assert.Empty(asking.Writes());
        Assert.Equal((20, 20, 20), (run.With(IssueFate.Updated).Count, run.With(IssueFate.NotKnown).Count, run.With(IssueFate.Skipped).Count));
        Assert.Equal((BulkPhase.Ended, RefusalCode.OutcomeUnknown), (run.Progress().Phase, run.Trouble!.Code));
    }

    [Fact]
    public async Task X69_after_a_restart_Jira_is_asked_how_its_bulk_change_ended()
    {
        using var asking = await BulkAsking.With(20);
        asking.Jira.Bulk.Speed = 7;
        asking.Jira.Bulk.Fails["3"] = "No.";
        await asking.Start("ada", BulkAsking.Order(Enumerable.Range(1, 20)));
        Assert.NotNull(asking.Board.Bulks.Saved.Last().Task);
        var run = await Restarted(asking);
        asking.Jira.Calls.Clear();
        await asking.Board.Pass(TimeSpan.FromSeconds(10));
        Assert.Empty(asking.Writes());
        Assert.Equal((19, 1, null), (run.With(IssueFate.Updated).Count, run.With(IssueFate.Failed).Count, run.Trouble));
    }

    [Fact]
    public async Task X69_P61_results_are_kept_for_a_day()
    {
        using var asking = await BulkAsking.With(1);
        await asking.Start("ada", BulkAsking.Order([1]));
        await asking.Finish();
        await asking.Board.Pass(TimeSpan.FromHours(23));
        Assert.NotNull(asking.Board.Content.Bulk);
        await asking.Board.Pass(TimeSpan.FromHours(2));
        Assert.Null(asking.Board.Content.Bulk);
        Assert.Null(await asking.Board.Bulks.Load(ScriptedBoard.Id, default));
    }

    // The one that ran is cut off at once; another takes up what is stored.
    private static async Task<BulkRun> Restarted(BulkAsking asking)
    {
        var stored = asking.Board.Bulks.Saved.Last();
        asking.Board.Bulk.Dispose();
        await asking.Board.Look();
        await asking.Board.Bulks.Save(stored, default);
        var desk = new BulkDesk(asking.Board.Bulks, new IdSource(), NullLogger.Instance);
        var traces = new BulkTraces(ScriptedBoard.Id, asking.Board.Content, new IssueCards(asking.Board.Content), desk.Store, desk.Logger);
        var work = new BulkWork(asking.Jira, traces, new IssueTurns(), asking.Board.Time);
        var again = new BulkRuns(ScriptedBoard.Id, asking.Board.Content, desk.Store, traces, work, asking.Board.Time, desk.Logger);
        await asking.Board.Finish(async () =>
        {
            await again.Load();
            return true;
        });
        return again.Run!;
    }
}
