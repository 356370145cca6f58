using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

/// <summary>When the content goes, and what stays behind: nothing.</summary>
public sealed class DroppingTests : IDisposable
{
    private readonly ScriptedBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task J26_P61_after_24_hours_everything_is_gone_until_somebody_refreshes()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Pass(TimeSpan.FromHours(23));
        Assert.Equal(["1"], _board.Live);
        await _board.Pass(TimeSpan.FromHours(2));
        Assert.Equal(DropReason.TwentyFourHours, Assert.Single(_board.Audience.Drops).Reason);
        Assert.Null(_board.Content.Content.Seal);
        Assert.Empty(_board.Live);
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal(["1"], _board.Live);
        Assert.Equal("seal-2", _board.Content.Content.Seal!.Id);
        Assert.Equal(2, _board.Jira.CountOf("fields"));
    }

    [Fact]
    public async Task J30_P63_two_seconds_after_the_last_connected_person_left_all_is_dropped()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Come("unconnected", connected: false);
        var seal = _board.Content.Content.Seal!;
        await _board.Go("ada");
        Assert.Equal(["1"], _board.Live);
        await _board.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(DropReason.LastConnectedLeft, Assert.Single(_board.Audience.Drops).Reason);
        Assert.Throws<ObjectDisposedException>(() => seal.SealUp([], ""));
        Assert.Empty(_board.Content.Page(new IssuesQuery(null, 0, null)).Issues);
        Assert.Equal((_board.Content.Content.Version, null), _board.Audience.Head);
    }

    [Fact]
    public async Task J30_P12_who_disconnects_counts_as_gone()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Ask(() =>
        {
            _board.Content.Know("ada", ConnectionState.None);
            return 0;
        });
        await _board.Pass(TimeSpan.FromSeconds(2));
        Assert.Single(_board.Audience.Drops);
    }

    [Fact]
    public async Task J31_a_reload_within_the_grace_keeps_the_content()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Go("ada");
        await _board.Pass(TimeSpan.FromSeconds(1));
        await _board.Come("ada");
        await _board.Pass(TimeSpan.FromSeconds(5));
        Assert.Empty(_board.Audience.Drops);
        Assert.Equal(["1"], _board.Live);
    }

    [Fact]
    public async Task J32_a_board_that_does_not_look_for_30_seconds_has_nobody_on_it()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        await _board.Come("ada");
        await _board.Pass(TimeSpan.FromSeconds(29), looking: false);
        Assert.Empty(_board.Audience.Drops);
        await _board.Pass(TimeSpan.FromSeconds(5), looking: false);
        Assert.Single(_board.Audience.Drops);
    }

    [Fact]
    public async Task J34_P64_what_a_deleted_card_showed_is_forgotten()
    {
        _board.Jira.Add(1, 2);
        await _board.Place(1, 2);
        await _board.Come("ada");
        await _board.Remove(1);
        Assert.Equal(["2"], _board.Live);
    }

    [Fact]
    public async Task J36_a_reading_that_outlives_the_content_brings_nothing()
    {
        _board.Jira.Add(1);
        await _board.Place(1);
        var gate = _board.Jira.Gate = new TaskCompletionSource();
        await _board.Come("ada");
        await _board.Ask(() => _board.Content.Content.Open().Id);
        await _board.Go("ada");
        await _board.Pass(TimeSpan.FromSeconds(3));
        await _board.Open(gate);
        Assert.Null(_board.Content.Content.Seal);
        Assert.Empty(_board.Live);
    }

    [Fact]
    public async Task J33_P63_when_a_sites_last_person_left_all_is_dropped_and_the_other_site_is_read_anew()
    {
        _board.Jira.Add(1, 2);
        await _board.Place(1);
        await _board.PlaceOn("site-2", 2);
        await _board.Come("ada");
        await _board.Come("both", ScriptedBoard.ConnectedTo(ScriptedJira.SiteId, "site-2"));
        Assert.Equal(["1", "2"], _board.Live.Order());
        await _board.Go("both");
        await _board.Pass(TimeSpan.FromSeconds(3));
        Assert.Single(_board.Audience.Drops);
        Assert.Equal(["1"], _board.Live);
        Assert.Equal("seal-2", _board.Content.Content.Seal!.Id);
        Assert.Equal([SitePhase.Live, SitePhase.Empty], _board.Content.Statuses().Select(s => s.Phase));
    }
}
