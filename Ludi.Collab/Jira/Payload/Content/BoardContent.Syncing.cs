using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <content>News from Jira about issues of the board (P49). SPEC: J60–J62.</content>
internal sealed partial class BoardContent
{
    /// <summary>Reads those of the issues again that the board holds in an older state, by whoever reads for it. Answers how many.</summary>
    public int Changed(string site, IReadOnlyList<ChangedIssue> issues, IssueSource source)
    {
        if (!_sites.TryGetValue(site, out var content) || content.Connected.Count == 0 || content.Dormant)
        {
            return 0;
        }

        var stale = issues.Where(i => IsStale(new IssueRef(site, i.Issue), i.UpdatedAt)).Select(i => i.Issue).Distinct().ToList();
        content.Hear(stale, source);
        Settle();
        return stale.Count;
    }

    /// <summary>How the board stands towards a site, for whoever keeps it in step; null: the site has no cards here.</summary>
    public BoardReport? ReportOf(string board, string site, DateTimeOffset actedAt) => _sites.TryGetValue(site, out var content)
        ? new BoardReport(
            board, Attendance.UrlOf(site) ?? "", [.. IssuesOf(site)], content.Projects, content.Connected, content.Reader, actedAt, content.ArrivedAt)
        : null;

    /// <summary>The sites with cards on the board.</summary>
    public IEnumerable<string> SitesOnBoard => _onBoard.Select(i => i.Site).Distinct();

    // A card that shows this state or a later one already, such as after an edit from here, is left alone.
    private bool IsStale(IssueRef issue, long? updatedAt)
    {
        if (!_onBoard.Contains(issue))
        {
            return false;
        }

        if (updatedAt is not { } at || Content.Of(issue) is not { State: IssueState.Live })
        {
            return true;
        }

        using var card = Content.Open(issue);
        return card is null || CardMoment.Of(card.Span) is not { } shown || shown < at;
    }
}
