using Ludi.Collab.Accounts;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Jira.Live;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Sync;

/// <summary>A house whose Ada administers the organisation, and a board with her and some issues on it.</summary>
internal static class SyncHouse
{
    private const string Scopes = RehearsalDriver.AllScopes + " manage:jira-webhook";

    public static async Task<BoardHouse> Open(int issues)
    {
        var house = await BoardHouse.Open(issues);
        var ada = new Person("ada", "org", "Ada", "ada@example.org", null, Administrator: true, DateTimeOffset.UnixEpoch);
        Assert.True(await house.Accounts.Found(new Organisation("org", "Org", "pro", DateTimeOffset.UnixEpoch), ada, CancellationToken.None));
        return house;
    }

    /// <summary>Ada's own line to Jira, and the issues on the board.</summary>
    public static async Task<(JiraDriver Jira, IReadOnlyList<string> Issues)> Seat(BoardHouse house, int cards)
    {
        var jira = await house.Jira.As(Who.Ada, Scopes);
        var issues = await BoardHouse.Find(jira, "project = NW ORDER BY key", cards);
        Assert.Equal(cards, issues.Count);
        await house.Board("board", issues);
        await house.Connect("ada", Who.Ada, Scopes);
        await house.Join("board", "ada");
        await house.Audience.Until("board", s => s.Phase is SitePhase.Live && s.Loaded == cards);
        await Until(house, s => s.Boards == 1);
        return (jira, issues);
    }

    /// <summary>Waits until the site stands as wanted.</summary>
    public static async Task<SiteSyncState> Until(BoardHouse house, Predicate<SiteSyncState> wanted)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var state = await house.Site.State();
            if (wanted(state))
            {
                return state;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
