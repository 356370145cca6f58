using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Jira.Api.Rates;

/// <summary>What a pause covers: everything, a site, one endpoint of a site, writes to one issue of a site, or one person on a site.</summary>
internal readonly record struct RateScope(string? Site, string? Endpoint, string? Issue, string? Person = null)
{
    public static RateScope Everywhere { get; }

    public static RateScope Whole(string site) => new(site, null, null);

    public static RateScope Of(string site, string endpoint) => new(site, endpoint, null);

    public static RateScope Writes(string site, string issue) => new(site, null, issue);

    public static RateScope Theirs(string site, string person) => new(site, null, null, person);

    /// <summary>What Jira's reason pauses. A Data Center gives none and counts for each person. Without one it was the gateway: the site; user search has a limit of its own.</summary>
    public static RateScope PausedBy(string? reason, SiteCall call) => reason switch
    {
        "jira-quota-global-based" => Everywhere,
        "jira-burst-based" => Of(call.Site, call.Endpoint),
        "jira-per-issue-on-write" when call.Issue is { } issue => Writes(call.Site, issue),
        "jira-per-issue-on-write" => Of(call.Site, call.Endpoint),
        null when ServerSite.IsServer(call.Site) => Theirs(call.Site, call.Person),
        null when call.Endpoint == Endpoints.Assignable => Of(call.Site, call.Endpoint),
        _ => Whole(call.Site),
    };

    /// <summary>Every scope whose pause holds this call back.</summary>
    public static IEnumerable<RateScope> Covering(SiteCall call)
    {
        yield return Everywhere;
        yield return Whole(call.Site);
        yield return Of(call.Site, call.Endpoint);
        yield return Theirs(call.Site, call.Person);
        if (call is { Write: true, Issue: { } issue })
        {
            yield return Writes(call.Site, issue);
        }
    }
}
