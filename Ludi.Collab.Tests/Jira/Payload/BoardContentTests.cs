using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class BoardContentTests : IDisposable
{
    private readonly ScriptedBoard _board = new();

    public void Dispose() => _board.Dispose();


    [Fact]
    public async Task J20_P51_a_thousand_cards_opened_by_ten_people_at_once_are_ten_bulk_fetches()
    {
        _board.Jira.Add(Enumerable.Range(1, 1000));
        await _board.Place(Enumerable.Range(1, 1000));
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        foreach (var person in Enumerable.Range(1, 10))
        {
            await _board.Come($"person-{person}");
        }
        await _board.Open(gate);
        Assert.Equal(10, _board.Jira.CountOf("bulkfetch"));
        Assert.All(_board.Jira.Calls.Where(c => c.Contains("bulkfetch", StringComparison.Ordinal)), c => Assert.StartsWith("person-1 ", c));
        Assert.Equal((SitePhase.Live, "person-1", 1000, 1000), (_board.Status.Phase, _board.Status.Reader, _board.Status.Loaded, _board.Status.Total));
    }

    [Fact]
    public async Task J21_at_most_three_fetches_run_at_once_in_the_order_of_the_cards()
    {
        _board.Jira.Add(Enumerable.Range(1, 500));
        await _board.Place(Enumerable.Range(1, 500).Reverse());
        await _board.Come("ada");
        Assert.Equal(3, _board.Jira.MostAtOnce);
        Assert.Contains("500,499,", _board.Jira.Calls.First(c => c.Contains("bulkfetch", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task J15_P52_guests_and_unconnected_members_see_placeholders_until_somebody_connected_comes()
    {
        _board.Jira.Add(1, 2);
        await _board.Place(1, 2);
        await _board.Come("guest", role: BoardRole.Guest);
        await _board.Come("unconnected", connected: false);
        Assert.Empty(_board.Jira.Calls);
        Assert.Equal(SitePhase.Empty, _board.Status.Phase);
        await _board.Come("ada");
        Assert.Equal(["1", "2"], _board.Live);
        Assert.Equal("ada", _board.Status.Reader);
        Assert.Equal(["ada"], _board.Status.Connected);
    }

    [Fact]
    public async Task J15_P58_a_guest_with_a_connection_of_their_own_reads_nothing()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("guest", connected: true, role: BoardRole.Guest);
        Assert.Empty(_board.Jira.Calls);
    }

    [Fact]
    public async Task J13_B4_when_the_reader_fails_the_next_reads_on_at_once()
    {
        _board.Jira.Add(Enumerable.Range(1, 250));
        _board.Jira.Failing["ada"] = (401, RefusalCode.JiraReconnect);
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Place(Enumerable.Range(1, 250));
        Assert.Equal(("ben", SitePhase.Live, 250), (_board.Status.Reader, _board.Status.Phase, _board.Status.Loaded));
    }

    [Fact]
    public async Task J13_B4_when_the_reader_leaves_the_next_one_is_named()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Go("ada");
        Assert.Equal("ben", _board.Status.Reader);
        Assert.Equal("ben", _board.Audience.Changes[^1].Sites[0].Reader);
        Assert.Empty(_board.Audience.Drops);
    }

    [Fact]
    public async Task J22_P51_a_burst_of_refreshes_is_one_reading()
    {
        _board.Jira.Add(Enumerable.Range(1, 200));
        await _board.Place(Enumerable.Range(1, 200));
        await _board.Come("ada");
        await _board.Come("ben");
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        Assert.Equal(200, await _board.Ask(() => _board.Content.Refresh("ben")));
        await _board.Ask(() => _board.Content.Refresh("ada"));
        await _board.Ask(() => _board.Content.Refresh("ben"));
        await _board.Open(gate);
        Assert.Equal(4, _board.Jira.CountOf("bulkfetch"));
        Assert.Equal("ben", _board.Status.Reader);
    }

    [Fact]
    public async Task J22_P48_a_change_in_Jira_shows_after_a_refresh_not_before()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        var before = _board.Content.Content.Version;
        _board.Jira.Issues[1] = ScriptedJira.Issue(1, "Changed in Jira");
        await _board.Pass(TimeSpan.FromSeconds(60));
        Assert.Equal(before, _board.Content.Content.Version);
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.True(_board.Content.Content.Version > before);
    }

    [Fact]
    public async Task J23_new_cards_are_read_without_the_others()
    {
        _board.Jira.Add(1, 2, 3);
        await _board.Place(1, 2);
        await _board.Come("ada");
        await _board.Place(3);
        Assert.Equal("ada bulkfetch 3", _board.Jira.Calls.Last());
        Assert.Equal(["1", "2", "3"], _board.Live);
    }

    [Fact]
    public async Task J24_P65_whoever_opens_the_board_later_has_everything_read_anew()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("soon");
        Assert.Equal(1, _board.Jira.CountOf("bulkfetch"));
        await _board.Pass(TimeSpan.FromSeconds(20));
        await _board.Come("late");
        Assert.Equal("late bulkfetch 1", _board.Jira.Calls.Last());
        Assert.Equal("late", _board.Status.Reader);
    }

    [Fact]
    public async Task J25_when_Jira_asks_to_wait_everybody_sees_it_and_reading_goes_on_after()
    {
        _board.Jira.Add(1);
        _board.Jira.Failing["ada"] = (429, RefusalCode.JiraWait);
        await _board.Place(1);
        await _board.Come("ada");
        Assert.Equal((SitePhase.Waiting, 17), (_board.Status.Phase, _board.Status.Trouble?.AfterSeconds));
        _board.Jira.Failing.Clear();
        await _board.Pass(TimeSpan.FromSeconds(16));
        Assert.Equal(SitePhase.Waiting, _board.Status.Phase);
        await _board.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal((SitePhase.Live, null), (_board.Status.Phase, _board.Status.Trouble));
    }

    [Fact]
    public async Task J25_when_Jira_is_down_it_is_asked_again_after_growing_pauses()
    {
        _board.Jira.Add(1);
        _board.Jira.Failing["ada"] = (0, RefusalCode.JiraUnreachable);
        await _board.Place(1);
        await _board.Come("ada");
        Assert.Equal((SitePhase.Failed, RefusalCode.JiraUnreachable), (_board.Status.Phase, _board.Status.Trouble?.Code));
        await _board.Pass(TimeSpan.FromSeconds(120));
        Assert.InRange(_board.Jira.Calls.Count, 4, 6);
    }

    [Fact]
    public async Task J19_a_query_under_another_seal_begins_anew_and_brings_the_key()
    {
        _board.Jira.Add(1, 2);
        await _board.Place(1, 2);
        await _board.Come("ada");
        var head = _board.Content.Content.Version;
        Assert.Empty(_board.Content.Page(new IssuesQuery("seal-1", head, null)).Issues);
        using var client = System.Security.Cryptography.ECDiffieHellman.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var page = _board.Content.Page(new IssuesQuery("seal-0", head, ClientKey.PointOf(client)));
        Assert.Equal(["1", "2", "fields"], page.Issues.Select(i => i.Issue).Order());
        Assert.Equal(32, ClientKey.Unwrap(client, page.Seal!, page.Key!).Length);
        Assert.Equal(RefusalCode.Invalid, _board.Content.Page(new IssuesQuery(null, 0, new byte[65])).Refusal!.Code);
    }
}
