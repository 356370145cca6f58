using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Changes;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

/// <summary>Fields that are chosen for cards, their names, and what the strip tells: J37–J40.</summary>
public sealed class ShownFieldsTests : IDisposable
{
    private readonly ScriptedBoard _board = new();

    public ShownFieldsTests()
    {
        _board.Jira.Add(1, 2);
        _board.Jira.Issues[1]["fields"]!["duedate"] = "2026-12-01";
    }

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task J37_P33_a_field_that_is_chosen_comes_onto_the_cards_that_are_there_at_once()
    {
        await _board.Place(1, 2);
        await _board.Come("ada");
        Assert.Null(_board.Card("1")["fields"]!["duedate"]);
        var before = _board.Jira.CountOf("bulkfetch");
        await Show("duedate");
        Assert.Equal("2026-12-01", (string)_board.Card("1")["fields"]!["duedate"]!);
        Assert.Equal(before + 1, _board.Jira.CountOf("bulkfetch"));
        await Show();
        await Show("duedate");
        Assert.Equal(before + 1, _board.Jira.CountOf("bulkfetch"));
    }

    [Fact]
    public async Task J37_chosen_fields_are_read_by_whoever_opens_the_board_and_after_a_drop()
    {
        await _board.Place(1);
        await Show("duedate");
        Assert.Empty(_board.Jira.Calls);
        await _board.Come("ada");
        Assert.Contains("duedate", _board.Jira.LastAsked);
        await _board.Go("ada");
        await _board.Pass(TimeSpan.FromSeconds(3));
        _board.Jira.LastAsked = "";
        await _board.Come("ben");
        Assert.Contains("duedate", _board.Jira.LastAsked);
    }

    [Fact]
    public async Task J37_a_choice_while_a_reading_runs_reads_those_again_that_it_came_too_late_for()
    {
        await _board.Place(1);
        var gate = _board.Jira.BulkGate = new TaskCompletionSource();
        await _board.Come("ada");
        await Show("duedate");
        _board.Jira.BulkGate = null;
        await _board.Open(gate);
        Assert.Equal("2026-12-01", (string)_board.Card("1")["fields"]!["duedate"]!);
    }

    [Fact]
    public async Task J38_P60_the_names_of_fields_travel_sealed_and_go_with_the_seal()
    {
        await _board.Place(1);
        await _board.Come("ada");
        var names = _board.Card(FieldLegend.Name)["fields"]!.AsArray();
        Assert.Contains(names, f => (string)f!["id"]! == "customfield_10020" && (string)f["name"]! == "Sprint");
        Assert.Equal((1, 1), (_board.Status.Loaded, _board.Status.Total));
        await _board.Go("ada");
        await _board.Pass(TimeSpan.FromSeconds(3));
        Assert.Empty(_board.Content.Page(new IssuesQuery(null, 0, null)).Issues);
        Assert.Null(_board.Content.Content.Seal);
    }

    [Fact]
    public async Task J39_B11_an_issue_that_was_moved_says_which_key_it_had()
    {
        await _board.Place(1);
        await _board.Come("ada");
        Assert.Null(_board.Card("1")["movedFrom"]);
        _board.Jira.Issues[1]["key"] = "OPS-7";
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal(("OPS-7", "NW-1"), ((string)_board.Card("1")["key"]!, (string)_board.Card("1")["movedFrom"]!));
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal("NW-1", (string)_board.Card("1")["movedFrom"]!);
    }

    [Fact]
    public async Task J41_B11_what_its_reader_finds_no_more_is_gone()
    {
        await _board.Place(1, 404);
        await _board.Come("ada");
        _board.Jira.Issues.Remove(1);
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal((IssueState.Gone, IssueState.Missing), (StateOf("1"), StateOf("404")));
        _board.Jira.Add(1);
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal(IssueState.Live, StateOf("1"));
    }

    [Fact]
    public async Task J41_what_only_somebody_saw_who_left_is_missing_not_gone()
    {
        _board.Jira.Hidden["ben"] = ["1"];
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Go("ada");
        await _board.Ask(() => _board.Content.Refresh("ben"));
        Assert.Equal(IssueState.Missing, StateOf("1"));
    }

    [Fact]
    public async Task J40_B1_the_strip_tells_what_is_left_of_the_quota_at_most_every_ten_seconds()
    {
        _board.Jira.Left = new SiteQuota(65000, 64000, false, _board.Time.GetUtcNow());
        await _board.Place(1);
        await _board.Come("ada");
        Assert.Equal((65000L, 64000L), (_board.Status.QuotaLimit, _board.Status.QuotaLeft));
        _board.Jira.Left = _board.Jira.Left with { Remaining = 63990 };
        await _board.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(64000, _board.Status.QuotaLeft);
        await _board.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(63990, _board.Status.QuotaLeft);
    }

    [Fact]
    public async Task J40_B1_the_strip_tells_until_when_Jira_asks_to_wait()
    {
        _board.Jira.Failing["ada"] = (429, RefusalCode.JiraWait);
        await _board.Place(1);
        await _board.Come("ada");
        Assert.Equal((SitePhase.Waiting, _board.Time.GetUtcNow().AddSeconds(17).ToUnixTimeMilliseconds()), (_board.Status.Phase, _board.Status.WaitUntil));
    }

    private IssueState StateOf(string issue) => _board.Content.Page(new IssuesQuery(null, 0, null)).Issues.Single(i => i.Issue == issue).State;

    private Task Show(params string[] fields)
    {
        _board.Shown.Clear();
        _board.Shown.Add(new ShownFields(ScriptedJira.SiteId, fields));
        return _board.Look();
    }
}
