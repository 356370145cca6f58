using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class MissingIssuesTests : IDisposable
{
    private readonly ScriptedBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task J27_B4_what_the_reader_may_not_see_another_reads()
    {
        _board.Jira.Add(1, 2);
        _board.Jira.Hidden["ada"] = ["2"];
        await _board.Come("ada");
        await _board.Come("ben");
        await _board.Place(1, 2);
        Assert.Equal(["1", "2"], _board.Live);
        Assert.Equal("ada", _board.Status.Reader);
        Assert.Contains("ben bulkfetch 2", _board.Jira.Calls);
        Assert.Equal(0, _board.Jira.CountOf("issue"));
    }

    [Fact]
    public async Task J28_what_nobody_sees_is_missing_once_a_single_read_confirms_it()
    {
        _board.Jira.Add(1);
        await _board.Come("ada");
        await _board.Place(1, 404);
        var missing = _board.Content.Page(new IssuesQuery(null, 0, null)).Issues.Single(i => i.State is IssueState.Missing);
        Assert.Equal(("404", null), (missing.Issue, missing.Sealed));
        Assert.Equal(1, _board.Jira.CountOf("issue"));
        Assert.Equal((SitePhase.Live, 2), (_board.Status.Phase, _board.Status.Loaded));
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal(1, _board.Jira.CountOf("issue"));
    }

    [Fact]
    public async Task J28_what_a_single_read_sees_is_not_missing()
    {
        _board.Jira.Add(1, 2);
        _board.Jira.Hidden["ada"] = ["2"];
        await _board.Come("ada");
        _board.Jira.BeforeIssue = () => _board.Jira.Hidden.Clear();
        await _board.Place(1, 2);
        Assert.Equal(["1", "2"], _board.Live);
    }

    [Fact]
    public async Task J29_somebody_who_comes_later_may_see_what_was_missing()
    {
        _board.Jira.Add(1, 2);
        _board.Jira.Hidden["ada"] = ["2"];
        await _board.Place(1, 2);
        await _board.Come("ada");
        Assert.Equal(["1"], _board.Live);
        await _board.Come("ben");
        Assert.Equal(["1", "2"], _board.Live.Order());
    }
}
