using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>How each site's reading stands, as the board's strip shows it (B1, B4). SPEC: J40.</summary>
internal sealed partial class BoardContent
{
    // Every call moves the quota; telling each move would be all that is told.
    private static readonly TimeSpan QuotaEvery = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, (SiteQuota? Quota, DateTimeOffset LookedAt)> _quotas = [];

    /// <summary>How the sites of the board's cards stand.</summary>
    public IReadOnlyList<SiteStatus> Statuses() => [.. _onBoard.Select(i => i.Site).Distinct().Order(StringComparer.Ordinal).Select(s => StatusOf(Site(s)))];

    private SiteStatus StatusOf(SiteContent site)
    {
        var loaded = Content.CountOf(site.Site);
        var phase = site switch
        {
            { Running: true } => SitePhase.Loading,
            { Trouble.Code: RefusalCode.JiraWait } => SitePhase.Waiting,
            { Trouble: not null } => SitePhase.Failed,
            _ => loaded > 0 ? SitePhase.Live : SitePhase.Empty,
        };
        var quota = QuotaOf(site.Site);
        return new SiteStatus(
            site.Site, phase, site.Reader, site.ReadAt?.ToUnixTimeMilliseconds(), site.ExpiresAt?.ToUnixTimeMilliseconds(),
            loaded, IssuesOf(site.Site).Count(), site.Connected, site.Trouble, quota?.Limit, quota?.Remaining,
            site.Trouble is not null && site.RetryAt > time.GetUtcNow() ? site.RetryAt.ToUnixTimeMilliseconds() : null);
    }

    private SiteQuota? QuotaOf(string site)
    {
        var now = time.GetUtcNow();
        if (!_quotas.TryGetValue(site, out var known) || now - known.LookedAt >= QuotaEvery || known.Quota is null)
        {
            _quotas[site] = known = (jira.Quota(site), now);
        }

        return known.Quota;
    }
}
