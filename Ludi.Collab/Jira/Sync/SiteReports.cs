using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;

namespace Ludi.Collab.Jira.Sync;

/// <summary>
/// Announces one board to the sites whose issues it shows: at once (to the second) when something changed, every 10 s
/// else. Its organisation is looked up once; until it is known nobody is told. SPEC: Y5.
/// </summary>
internal sealed partial class SiteReports(string board, BoardContent content, IBoardStore boards, IGrainFactory grains, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private HashSet<string> _told = [];
    private string? _organisation;
    private DateTimeOffset _toldAt;
    private DateTimeOffset _actedAt = time.GetUtcNow();
    private long _version;
    private bool _changed;

    /// <summary>Looks the board's organisation up; before anything else.</summary>
    public async Task Load() => _organisation = (await boards.Head(board, CancellationToken.None))?.Organisation;

    /// <summary>Somebody did something, at that time.</summary>
    public void Acted(DateTimeOffset at)
    {
        if (at > _actedAt)
        {
            // Who was idle before is waited for with a longer pause than who acts.
            _changed |= at - _actedAt > TimeSpan.FromSeconds(20);
            _actedAt = at;
        }
    }

    /// <summary>People, cards or connections changed.</summary>
    public void Changed() => _changed = true;

    /// <summary>Passes time; tells sites where it is due.</summary>
    public void Settle()
    {
        var now = time.GetUtcNow();
        _changed |= content.Content.Version != _version;
        if (_organisation is null || now - _toldAt < (_changed ? Soon : Every))
        {
            return;
        }

        (_toldAt, _changed, _version) = (now, false, content.Content.Version);
        var sites = content.SitesOnBoard.ToHashSet();
        foreach (var site in sites.Union(_told))
        {
            var report = sites.Contains(site) ? content.ReportOf(board, site, _actedAt) : null;
            _ = Tell(site, report ?? new BoardReport(board, "", [], [], [], null, _actedAt, null));
        }

        _told = sites;
    }

    private async Task Tell(string site, BoardReport report)
    {
        try
        {
            await SiteKey.Of(grains, _organisation!, site).Report(report);
        }
        catch (Exception failure)
        {
            LogNotTold(failure, board, site);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Board {Board} could not be announced to site {Site}")]
    private partial void LogNotTold(Exception failure, string board, string site);
}
