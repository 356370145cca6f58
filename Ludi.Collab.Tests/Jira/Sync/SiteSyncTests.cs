using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Sync;

public sealed class SiteSyncTests
{
    private readonly ScriptedSync _site = new();

    [Fact]
    public async Task Y6_nobody_is_called_on_refresh_or_with_nobody_there()
    {
        await _site.Pass(100, _site.Board());
        _site.Sync.Report(_site.Board() with { People = [] });
        await _site.Setting.Choose(SyncMode.NearLive, null);
        await _site.Pass(100);
        Assert.Empty(_site.Jira.Calls);
    }

    [Fact]
    public async Task Y10_Y11_a_change_is_told_once_to_the_boards_that_show_it()
    {
        await _site.Setting.Choose(SyncMode.NearLive, null);
        _site.Change(1);
        _site.Change(3);
        await _site.Pass(12, _site.Board(), _site.Board("other", "ada", "2"));
        Assert.Equal(["board 1"], _site.Told.Where(t => !t.EndsWith('2')));
        Assert.Matches(@"\Aproject in \(10004\) AND updated >= -15m ORDER BY", _site.Jira.Searches.First().Jql);
        Assert.Matches(@"updated >= -2m ORDER BY", _site.Jira.Searches.Last().Jql);

        _site.Told.Clear();
        _site.Change(2);
        await _site.Pass(6, _site.Board(), _site.Board("other", "ada", "2"));
        Assert.Equal(["board 2", "other 2"], _site.Told);
    }

    [Fact]
    public async Task Y8_B2_an_idle_hour_costs_fewer_than_a_hundred_calls()
    {
        await _site.Setting.Choose(SyncMode.NearLive, null);
        BoardReport[] ten = [.. Enumerable.Range(0, 10).Select(n => _site.Board($"board-{n}", $"person-{n}"))];
        await _site.Pass(3600, ten);
        Assert.InRange(_site.Jira.Calls.Count, 55, 99);
    }

    [Fact]
    public async Task Y10_after_a_gap_the_question_covers_it_and_who_may_not_name_a_project_names_none()
    {
        await _site.Setting.Choose(SyncMode.NearLive, null);
        _site.Jira.Failing["ada"] = (400, RefusalCode.JiraRefused);
        await _site.Pass(1, _site.Board());
        Assert.Equal(2, _site.Asked);
        Assert.StartsWith("updated >= -15m", _site.Jira.Calls.Last(c => c.Contains(" search ", StringComparison.Ordinal))["ada search ".Length..], StringComparison.Ordinal);
        await _site.Pass(1200, _site.Board());
        _site.Jira.Failing.Clear();
        await _site.Pass(70, _site.Board());
        Assert.Contains(_site.Jira.Searches, s => s.Jql.Contains("updated >= -3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Y13_after_a_failure_asking_pauses_longer_each_time()
    {
        await _site.Setting.Choose(SyncMode.NearLive, null);
        _site.Jira.Failing["ada"] = (503, RefusalCode.JiraUnreachable);
        for (var second = 0; second < 60; second++)
        {
            await _site.Pass(1, _site.Board());
        }

        Assert.InRange(_site.Asked, 3, 5);
        Assert.NotNull(_site.Sync.State().Trouble);
        Assert.Equal(_site.Asked, _site.Sync.State().Failures);
    }

    [Fact]
    public async Task Y17_Y20_hints_are_told_once_in_any_order_to_boards_that_show_the_issue()
    {
        await _site.Setting.Choose(SyncMode.Live, null);
        _site.Sync.Report(_site.Board());
        _site.Sync.Report(_site.Board("other", "ada", "2"));
        Assert.True(_site.Sync.Hint(new Hint("d-2", new ChangedIssue("1", 2000))));
        Assert.False(_site.Sync.Hint(new Hint("d-2", new ChangedIssue("1", 2000))));
        Assert.True(_site.Sync.Hint(new Hint("d-3", new ChangedIssue("2", null))));
        Assert.False(_site.Sync.Hint(new Hint("d-4", new ChangedIssue("3", 2000))));
        Assert.InRange(_site.Sync.Window, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
        _site.Sync.Flush();
        Assert.Equal(["board 1", "board 2", "other 2"], _site.Told.Order());

        Assert.False(_site.Sync.Hint(new Hint("d-1", new ChangedIssue("1", 1000))));
        Assert.False(_site.Sync.HasHints);
        Assert.Equal(5, _site.Sync.State().Deliveries);
        Assert.NotNull(_site.Sync.State().LastEventAt);
        await _site.Setting.Choose(SyncMode.OnRefresh, null);
        Assert.False(_site.Sync.Hint(new Hint("d-9", new ChangedIssue("1", 9000))));
    }

    [Fact]
    public async Task Y24_while_deliveries_come_asking_is_slow_and_a_lost_one_makes_it_quick()
    {
        await _site.Setting.Choose(SyncMode.Live, null);
        await _site.Pass(1, _site.Board());
        _site.Sync.Hint(new Hint("d-1", new ChangedIssue("1", _site.Time.GetUtcNow().ToUnixTimeMilliseconds())));
        _site.Sync.Flush();
        var before = _site.Asked;
        await Active(60);
        Assert.InRange(_site.Asked - before, 1, 2);

        _site.Change(2);
        await Active(70);
        Assert.Contains("board 2", _site.Told);
        before = _site.Asked;
        await Active(30);
        Assert.InRange(_site.Asked - before, 5, 7);
    }

    [Fact]
    public async Task Y12_pages_are_turned_while_they_bring_news()
    {
        await _site.Setting.Choose(SyncMode.NearLive, null);
        await _site.Pass(2, _site.Board());
        _site.Told.Clear();
        _site.Jira.Says["search project in (10004) AND updated >= -2m ORDER BY updated DESC"] =
            """{"issues":[{"id":"1","fields":{"updated":"2026-11-24T08:59:00.000+0000"}}],"nextPageToken":"more"}""";
        var before = _site.Asked;
        await _site.Pass(5, _site.Board());
        Assert.Equal(2, _site.Asked - before);
        await _site.Pass(5, _site.Board());
        Assert.Equal(3, _site.Asked - before);
        Assert.Equal(["board 1"], _site.Told);
    }

    private async Task Active(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            await _site.Pass(1, _site.Board());
        }
    }
}
