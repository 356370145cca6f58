using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync.Hooks;
using Ludi.Collab.Jira.Sync.Polling;

namespace Ludi.Collab.Jira.Sync;

/// <summary>
/// Keeps the live boards of one site in step with Jira, by asking and by being told. One caller at a time, who passes
/// time by <see cref="Beat"/>. Where no connected person is present nobody is called. SPEC: Y5–Y24.
/// </summary>
/// <param name="tell">Tells a board which of its issues changed, and how we learned of it; never waited for.</param>
internal sealed partial class SiteSync(SiteSetting setting, IJiraSites jira, HookKeeper hooks, Action<string, IReadOnlyList<ChangedIssue>, IssueSource> tell, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WideOverlap = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WideEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly LiveBoards _boards = new(time);
    private readonly ToldIssues _told = new();
    private readonly SitePoll _poll = new(jira, setting.Site);
    private readonly SiteRecord _record = new(time);
    private readonly Dictionary<string, ChangedIssue> _hinted = [];
    private DateTimeOffset? _since;
    private DateTimeOffset _askedAt;
    private DateTimeOffset _wideAt;
    private DateTimeOffset _notBefore;
    private DateTimeOffset? _trustedFrom;
    private DateTimeOffset _flushedAt;
    private string? _trouble;
    private int _failures;
    private int _turn;
    private bool _busy;

    /// <summary>Whether hints wait to be told; whoever delivers them calls <see cref="Flush"/> after <see cref="Window"/>.</summary>
    public bool HasHints => _hinted.Count > 0;

    /// <summary>How long hints are collected: short at rest, 250 ms in a burst.</summary>
    public TimeSpan Window => TimeSpan.FromMilliseconds(time.GetUtcNow() - _flushedAt < TimeSpan.FromSeconds(2) ? 250 : 100);

    /// <summary>How it stands.</summary>
    public SiteSyncState State()
    {
        var boards = _boards.Now;
        var readAt = boards.Select(b => b.ReadAt).Append(_record.LastReadAt).Max();
        return new SiteSyncState(
            setting.Mode, boards.Count, _record.LastEventAt, readAt, hooks.Current?.ExpiresAt, hooks.RenewsAt, _record.Failures.Total,
            _trouble ?? (setting.Mode is SyncMode.Live ? hooks.Trouble : null), _record.Deliveries.Total, setting.HookAddress, setting.Hook?.CreatedAt);
    }

    /// <inheritdoc cref="ISiteGrain.Report"/>
    public void Report(BoardReport report) => _boards.Report(report);

    /// <summary>The site's address as people here know it, null: nobody is here.</summary>
    public string? Url => _boards.Now.Select(b => b.Url).FirstOrDefault(u => u.Length > 0);

    /// <summary>A verified delivery: noted, and told with the next <see cref="Flush"/>; false: it came before, or concerns nobody.</summary>
    public bool Hint(Hint hint)
    {
        _record.Delivered();
        _trustedFrom ??= time.GetUtcNow();
        if (setting.Mode is not SyncMode.Live || !_told.IsFirst(hint.Delivery) || hint.Issue is not { } issue || !_boards.IsLive(issue.Issue) || !_told.IsNews(issue))
        {
            return false;
        }

        // Of several the one that cannot be skipped counts.
        _hinted[issue.Issue] = _hinted.TryGetValue(issue.Issue, out var before) && (before.UpdatedAt is null || before.UpdatedAt > issue.UpdatedAt) ? before : issue;
        return true;
    }

    /// <summary>Tells the boards what was collected.</summary>
    public void Flush()
    {
        List<ChangedIssue> changed = [.. _hinted.Values];
        _hinted.Clear();
        _flushedAt = time.GetUtcNow();
        Tell(changed, IssueSource.Webhook);
    }

    /// <summary>A delivery that proved nothing.</summary>
    public void Refused() => _record.Failures.Add();

    /// <summary>The mode changed: what was known of how deliveries come counts no more.</summary>
    public void Changed() => (_trustedFrom, _since, _askedAt, _trouble) = (null, null, default, null);

    /// <summary>Passes time; to be called twice a second. Asks Jira where something is due.</summary>
    public async Task Beat(CancellationToken cancellation)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await Turn(cancellation);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task Turn(CancellationToken cancellation)
    {
        var boards = _boards.Now;
        if (setting.Mode is SyncMode.OnRefresh || boards.Count == 0)
        {
            _since = null;
            return;
        }

        if (setting is { Mode: SyncMode.Live, AppAddress: { } address } && !ServerSite.IsServer(setting.Site))
        {
            var projects = boards.SelectMany(b => b.Projects).Distinct().Order(StringComparer.Ordinal).ToList();
            if (!await hooks.Keep(address, projects, [.. boards.SelectMany(b => b.People).Distinct()], cancellation))
            {
                _record.Failures.Add();
            }
        }

        var now = time.GetUtcNow();
        _since ??= now - FirstLook;
        var tight = PollPace.IsTight(jira.Quota(setting.Site), _record.Points.Total, setting.QuotaPercent);
        var pace = PollPace.Every(now - boards.Max(b => b.ActedAt), setting.Mode is SyncMode.Live && _trustedFrom is not null, tight);
        if (now >= _notBefore && now - _askedAt >= pace)
        {
            await Ask(boards, now, cancellation);
        }
    }

    private async Task Ask(IReadOnlyList<BoardReport> boards, DateTimeOffset now, CancellationToken cancellation)
    {
        _askedAt = now;
        var wide = now - _wideAt >= WideEvery;
        var back = (now - _since ?? FirstLook) + (wide ? WideOverlap : Overlap);
        foreach (var asker in LiveBoards.Cover(boards, _turn++))
        {
            var round = await _poll.Ask(asker, back, IsNews, wide, cancellation);
            _record.Points.Add(round.Points);
            NoteMissed(round.News, now);
            Tell(round.News, IssueSource.Poll);
            if (round.Refusal is { } refusal)
            {
                Fail(refusal.Sentence, refusal.AfterSeconds);
                return;
            }
        }

        (_since, _trouble, _failures) = (now, null, 0);
        _wideAt = wide ? now : _wideAt;
        _record.Read();
    }

    private bool IsNews(ChangedIssue issue) => _boards.IsLive(issue.Issue) && _told.IsNews(issue);

    // A change that deliveries had time to bring and did not: until the next one comes, asking does their work.
    private void NoteMissed(IReadOnlyList<ChangedIssue> news, DateTimeOffset now)
    {
        if (_trustedFrom is { } from && news.Any(n => n.UpdatedAt is { } at && at > from.ToUnixTimeMilliseconds() && at < (now - Late).ToUnixTimeMilliseconds()))
        {
            _trustedFrom = null;
            LogMissed(setting.Site);
        }
    }

    private void Tell(IReadOnlyList<ChangedIssue> changed, IssueSource source)
    {
        foreach (var (board, issues) in changed.Count == 0 ? [] : _boards.Route(changed))
        {
            tell(board, issues, source);
        }

        foreach (var issue in changed)
        {
            _told.Told(issue);
        }
    }

    private void Fail(string sentence, int? afterSeconds)
    {
        _record.Failures.Add();
        _trouble = sentence;
        var pause = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(_failures++, 10)));
        _notBefore = time.GetUtcNow() + (afterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : pause < LongestPause ? pause : LongestPause);
    }

    [LoggerMessage(1, LogLevel.Warning, "Webhooks of site {Site} did not bring a change in time; it is asked for until the next one comes")]
    private partial void LogMissed(string site);
}
