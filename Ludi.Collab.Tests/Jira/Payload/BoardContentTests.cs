using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class BoardContentTests : IDisposable
{
    private readonly ScriptedBoard board = new();

    public void Dispose() => board.Dispose();

    [Fact]
    public async Task J20_P51_a_thousand_cards_opened_by_ten_people_at_once_are_ten_bulk_fetches()
    {
        board.Jira.Add(Enumerable.Range(1, 1000));
        await board.Place(Enumerable.Range(1, 1000));
        var gate = board.Jira.Gate = new TaskCompletionSource();
        foreach (var person in Enumerable.Range(1, 10))
        {
            await board.Come($"person-{person}");
        }

        await board.Open(gate);
        Assert.Equal(10, board.Jira.CountOf("bulkfetch"));
        Assert.All(board.Jira.Calls.Where(c => c.Contains("bulkfetch", StringComparison.Ordinal)), c => Assert.StartsWith("person-1 ", c));
        Assert.Equal((SitePhase.Live, "person-1", 1000, 1000), (board.Status.Phase, board.Status.Reader, board.Status.Loaded, board.Status.Total));
    }

    [Fact]
    public async Task J21_at_most_three_fetches_run_at_once_in_the_order_of_the_cards()
    {
        board.Jira.Add(Enumerable.Range(1, 500));
        await board.Place(Enumerable.Range(1, 500).Reverse());
        await board.Come("ada");
        Assert.Equal(3, board.Jira.MostAtOnce);
        Assert.Contains("500,499,", board.Jira.Calls.First(c => c.Contains("bulkfetch", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task J15_P52_guests_and_unconnected_members_see_placeholders_until_somebody_connected_comes()
    {
        board.Jira.Add(1, 2);
        await board.Place(1, 2);
        await board.Come("guest", role: BoardRole.Guest);
        await board.Come("unconnected", connected: false);
        Assert.Empty(board.Jira.Calls);
        Assert.Equal(SitePhase.Empty, board.Status.Phase);
        await board.Come("ada");
        Assert.Equal(["1", "2"], board.Live);
        Assert.Equal("ada", board.Status.Reader);
        Assert.Equal(["ada"], board.Status.Connected);
    }

    [Fact]
    public async Task J15_P58_a_guest_with_a_connection_of_their_own_reads_nothing()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("guest", connected: true, role: BoardRole.Guest);
        Assert.Empty(board.Jira.Calls);
    }

    [Fact]
    public async Task J13_B4_when_the_reader_fails_the_next_reads_on_at_once()
    {
        board.Jira.Add(Enumerable.Range(1, 250));
        board.Jira.Failing["ada"] = (401, RefusalCode.JiraReconnect);
        await board.Come("ada");
        await board.Come("ben");
        await board.Place(Enumerable.Range(1, 250));
        Assert.Equal(("ben", SitePhase.Live, 250), (board.Status.Reader, board.Status.Phase, board.Status.Loaded));
    }

    [Fact]
    public async Task J13_B4_when_the_reader_leaves_the_next_one_is_named()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Come("ben");
        await board.Go("ada");
        Assert.Equal("ben", board.Status.Reader);
        Assert.Equal("ben", board.Audience.Changes[^1].Sites[0].Reader);
        Assert.Empty(board.Audience.Drops);
    }

    [Fact]
    public async Task J22_P51_a_burst_of_refreshes_is_one_reading()
    {
        board.Jira.Add(Enumerable.Range(1, 200));
        await board.Place(Enumerable.Range(1, 200));
        await board.Come("ada");
        await board.Come("ben");
        var gate = board.Jira.Gate = new TaskCompletionSource();
        Assert.Equal(200, await board.Ask(() => board.Content.Refresh("ben")));
        await board.Ask(() => board.Content.Refresh("ada"));
        await board.Ask(() => board.Content.Refresh("ben"));
        await board.Open(gate);
        Assert.Equal(4, board.Jira.CountOf("bulkfetch"));
        Assert.Equal("ben", board.Status.Reader);
    }

    [Fact]
    public async Task J22_P48_a_change_in_Jira_shows_after_a_refresh_not_before()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        var before = board.Content.Content.Version;
        board.Jira.Issues[1] = ScriptedJira.Issue(1, "Changed in Jira");
        await board.Pass(TimeSpan.FromSeconds(60));
        Assert.Equal(before, board.Content.Content.Version);
        await board.Ask(() => board.Content.Refresh("ada"));
        Assert.True(board.Content.Content.Version > before);
    }

    [Fact]
    public async Task J23_new_cards_are_read_without_the_others()
    {
        board.Jira.Add(1, 2, 3);
        await board.Place(1, 2);
        await board.Come("ada");
        await board.Place(3);
        Assert.Equal("ada bulkfetch 3", board.Jira.Calls.Last());
        Assert.Equal(["1", "2", "3"], board.Live);
    }

    [Fact]
    public async Task J24_P65_whoever_opens_the_board_later_has_everything_read_anew()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Come("soon");
        Assert.Equal(1, board.Jira.CountOf("bulkfetch"));
        await board.Pass(TimeSpan.FromSeconds(20));
        await board.Come("late");
        Assert.Equal("late bulkfetch 1", board.Jira.Calls.Last());
        Assert.Equal("late", board.Status.Reader);
    }

    [Fact]
    public async Task J25_when_Jira_asks_to_wait_everybody_sees_it_and_reading_goes_on_after()
    {
        board.Jira.Add(1);
        board.Jira.Failing["ada"] = (429, RefusalCode.JiraWait);
        await board.Place(1);
        await board.Come("ada");
        Assert.Equal((SitePhase.Waiting, 17), (board.Status.Phase, board.Status.Trouble?.AfterSeconds));
        board.Jira.Failing.Clear();
        await board.Pass(TimeSpan.FromSeconds(16));
        Assert.Equal(SitePhase.Waiting, board.Status.Phase);
        await board.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal((SitePhase.Live, null), (board.Status.Phase, board.Status.Trouble));
    }

    [Fact]
    public async Task J25_when_Jira_is_down_it_is_asked_again_after_growing_pauses()
    {
        board.Jira.Add(1);
        board.Jira.Failing["ada"] = (0, RefusalCode.JiraUnreachable);
        await board.Place(1);
        await board.Come("ada");
        Assert.Equal((SitePhase.Failed, RefusalCode.JiraUnreachable), (board.Status.Phase, board.Status.Trouble?.Code));
        await board.Pass(TimeSpan.FromSeconds(120));
        Assert.InRange(board.Jira.Calls.Count, 4, 6);
    }

    [Fact]
    public async Task J26_P61_after_24_hours_everything_is_gone_until_somebody_refreshes()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Pass(TimeSpan.FromHours(23));
        Assert.Equal(["1"], board.Live);
        await board.Pass(TimeSpan.FromHours(2));
        Assert.Equal(DropReason.TwentyFourHours, Assert.Single(board.Audience.Drops).Reason);
        Assert.Null(board.Content.Content.Seal);
        Assert.Empty(board.Live);
        await board.Ask(() => board.Content.Refresh("ada"));
        Assert.Equal(["1"], board.Live);
        Assert.Equal("seal-2", board.Content.Content.Seal!.Id);
        Assert.Equal(2, board.Jira.CountOf("fields"));
    }

    [Fact]
    public async Task J30_P63_two_seconds_after_the_last_connected_person_left_all_is_dropped()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Come("unconnected", connected: false);
        var seal = board.Content.Content.Seal!;
        await board.Go("ada");
        Assert.Equal(["1"], board.Live);
        await board.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(DropReason.LastConnectedLeft, Assert.Single(board.Audience.Drops).Reason);
        Assert.Throws<ObjectDisposedException>(() => seal.SealUp([], ""));
        Assert.Empty(board.Content.Page(new IssuesQuery(null, 0, null)).Issues);
        Assert.Equal((board.Content.Content.Version, null), board.Audience.Head);
    }

    [Fact]
    public async Task J30_P12_who_disconnects_counts_as_gone()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Ask(() =>
        {
            board.Content.Know("ada", ConnectionState.None);
            return 0;
        });
        await board.Pass(TimeSpan.FromSeconds(2));
        Assert.Single(board.Audience.Drops);
    }

    [Fact]
    public async Task J31_a_reload_within_the_grace_keeps_the_content()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Go("ada");
        await board.Pass(TimeSpan.FromSeconds(1));
        await board.Come("ada");
        await board.Pass(TimeSpan.FromSeconds(5));
        Assert.Empty(board.Audience.Drops);
        Assert.Equal(["1"], board.Live);
    }

    [Fact]
    public async Task J32_a_board_that_does_not_look_for_30_seconds_has_nobody_on_it()
    {
        board.Jira.Add(1);
        await board.Place(1);
        await board.Come("ada");
        await board.Pass(TimeSpan.FromSeconds(29), looking: false);
        Assert.Empty(board.Audience.Drops);
        await board.Pass(TimeSpan.FromSeconds(5), looking: false);
        Assert.Single(board.Audience.Drops);
    }

    [Fact]
    public async Task J34_P64_what_a_deleted_card_showed_is_forgotten()
    {
        board.Jira.Add(1, 2);
        await board.Place(1, 2);
        await board.Come("ada");
        await board.Remove(1);
        Assert.Equal(["2"], board.Live);
    }

    [Fact]
    public async Task J36_a_reading_that_outlives_the_content_brings_nothing()
    {
        board.Jira.Add(1);
        await board.Place(1);
        var gate = board.Jira.Gate = new TaskCompletionSource();
        await board.Come("ada");
        await board.Ask(() => board.Content.Content.Open().Id);
        await board.Go("ada");
        await board.Pass(TimeSpan.FromSeconds(3));
        await board.Open(gate);
        Assert.Null(board.Content.Content.Seal);
        Assert.Empty(board.Live);
    }

    [Fact]
    public async Task J19_a_query_under_another_seal_begins_anew_and_brings_the_key()
    {
        board.Jira.Add(1, 2);
        await board.Place(1, 2);
        await board.Come("ada");
        var head = board.Content.Content.Version;
        Assert.Empty(board.Content.Page(new IssuesQuery("seal-1", head, null)).Issues);
        using var client = System.Security.Cryptography.ECDiffieHellman.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var page = board.Content.Page(new IssuesQuery("seal-0", head, ClientKey.PointOf(client)));
        Assert.Equal(2, page.Issues.Count);
        Assert.Equal(32, ClientKey.Unwrap(client, page.Seal!, page.Key!).Length);
        Assert.Equal(RefusalCode.Invalid, board.Content.Page(new IssuesQuery(null, 0, new byte[65])).Refusal!.Code);
    }

    [Fact]
    public async Task J33_P63_when_a_sites_last_person_left_all_is_dropped_and_the_other_site_is_read_anew()
    {
        board.Jira.Add(1, 2);
        await board.Place(1);
        await board.PlaceOn("site-2", 2);
        await board.Come("ada");
        await board.Come("both", ScriptedBoard.ConnectedTo(ScriptedJira.SiteId, "site-2"));
        Assert.Equal(["1", "2"], board.Live.Order());
        await board.Go("both");
        await board.Pass(TimeSpan.FromSeconds(3));
        Assert.Single(board.Audience.Drops);
        Assert.Equal(["1"], board.Live);
        Assert.Equal("seal-2", board.Content.Content.Seal!.Id);
        Assert.Equal([SitePhase.Live, SitePhase.Empty], board.Content.Statuses().Select(s => s.Phase));
    }
}
