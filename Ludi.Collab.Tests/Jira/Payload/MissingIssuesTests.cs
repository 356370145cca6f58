using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class MissingIssuesTests : IDisposable
{
    private readonly ScriptedBoard board = new();

    public void Dispose() => board.Dispose();

    [Fact]
    public async Task J27_B4_what_the_reader_may_not_see_another_reads()
    {
        board.Jira.Add(1, 2);
        board.Jira.Hidden["ada"] = ["2"];
        await board.Come("ada");
        await board.Come("ben");
        await board.Place(1, 2);
        Assert.Equal(["1", "2"], board.Live);
        Assert.Equal("ada", board.Status.Reader);
        Assert.Contains("ben bulkfetch 2", board.Jira.Calls);
        Assert.Equal(0, board.Jira.CountOf("issue"));
    }

    [Fact]
    public async Task J28_what_nobody_sees_is_missing_once_a_single_read_confirms_it()
    {
        board.Jira.Add(1);
        await board.Come("ada");
        await board.Place(1, 404);
        var missing = board.Content.Page(new IssuesQuery(null, 0, null)).Issues.Single(i => i.State is IssueState.Missing);
        Assert.Equal(("404", null), (missing.Issue, missing.Sealed));
        Assert.Equal(1, board.Jira.CountOf("issue"));
        Assert.Equal((SitePhase.Live, 2), (board.Status.Phase, board.Status.Loaded));
        await board.Ask(() => board.Content.Refresh("ada"));
        Assert.Equal(1, board.Jira.CountOf("issue"));
    }

    [Fact]
    public async Task J28_what_a_single_read_sees_is_not_missing()
    {
        board.Jira.Add(1, 2);
        board.Jira.Hidden["ada"] = ["2"];
        await board.Come("ada");
        board.Jira.BeforeIssue = () => board.Jira.Hidden.Clear();
        await board.Place(1, 2);
        Assert.Equal(["1", "2"], board.Live);
    }

    [Fact]
    public async Task J29_somebody_who_comes_later_may_see_what_was_missing()
    {
        board.Jira.Add(1, 2);
        board.Jira.Hidden["ada"] = ["2"];
        await board.Place(1, 2);
        await board.Come("ada");
        Assert.Equal(["1"], board.Live);
        await board.Come("ben");
        Assert.Equal(["1", "2"], board.Live.Order());
    }
}
