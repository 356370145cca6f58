using System.Text.Json.Nodes;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Tests.Jira.Scripted;

namespace Ludi.Collab.Tests.Jira.Sync;

public sealed class NewsOnBoardTests : IDisposable
{
    private const string Old = "2026-11-24T08:00:00.000+0000";
    private const long OldMoment = 1_795_507_200_000;

    private readonly ScriptedBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task J60_J61_changed_issues_are_read_in_one_fetch_unless_the_card_shows_that_state()
    {
        await Open();
        var news = Enumerable.Range(1, 50).Select(n => new ChangedIssue($"{n}", OldMoment + (n % 2))).ToList();
        Assert.Equal(25, await _board.Ask(() => _board.Content.Changed(ScriptedJira.SiteId, news, IssueSource.Poll)));
        Assert.Single(Fetches());
        Assert.Equal(25, Fetches()[0].Split(',').Length);
        Assert.Equal(1, await _board.Ask(() => _board.Content.Changed(ScriptedJira.SiteId, [new ChangedIssue("1", null), new ChangedIssue("777", null)], IssueSource.Webhook)));
    }

    [Fact]
    public async Task J62_news_reads_nothing_where_nobody_connected_is_present()
    {
        await Open();
        await _board.Go("ada");
        Assert.Equal(0, await _board.Ask(() => _board.Content.Changed(ScriptedJira.SiteId, [new ChangedIssue("1", null)], IssueSource.Webhook)));
        Assert.Empty(Fetches());
    }

    [Theory]
    [InlineData("webhook")]
    [InlineData("poll")]
    public async Task J63_B1_a_card_says_how_we_learned_of_its_state(string name)
    {
        var source = Enum.Parse<IssueSource>(name, ignoreCase: true);
        await Open();
        await _board.Ask(() => _board.Content.Changed(ScriptedJira.SiteId, [new ChangedIssue("1", null)], source));
        Assert.Equal((name, "read"), (SourceOf("1"), SourceOf("2")));
        await _board.Ask(() => _board.Content.Changed(ScriptedJira.SiteId, [new ChangedIssue("1", null)], source));
        await _board.Ask(() => _board.Content.Refresh("ada"));
        Assert.Equal("read", SourceOf("1"));
    }

    private string? SourceOf(string issue)
    {
        using var card = _board.Content.Content.Open(new IssueRef(ScriptedJira.SiteId, issue));
        return (string?)JsonNode.Parse(card!.Span)!["source"];
    }

    private async Task Open()
    {
        _board.Jira.Add(Enumerable.Range(1, 50));
        foreach (var issue in _board.Jira.Issues.Values)
        {
            issue["fields"]!["updated"] = Old;
        }

        await _board.Place(Enumerable.Range(1, 50));
        await _board.Come("ada");
        _board.Jira.Calls.Clear();
    }

    private List<string> Fetches() => [.. _board.Jira.Calls.Where(c => c.Contains("bulkfetch", StringComparison.Ordinal))];
}
