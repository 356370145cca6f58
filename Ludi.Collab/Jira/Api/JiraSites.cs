using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Jira.Connections;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Api;

/// <summary>Gives Cloud sites; the address comes from the options at each call, the token from the person's connection.</summary>
internal sealed class JiraSites(
    IHttpClientFactory clients, IGrainFactory grains, IOptionsMonitor<CloudOptions> options, RateGate gate, ILogger<JiraExchange> logger) : IJiraSites
{
    public IJiraSite As(string person, string site) =>
        new CloudSite(person, site, options.CurrentValue.ApiBase, new JiraExchange(clients, grains.GetGrain<IConnectionGrain>(person), logger));

    public SiteQuota? Quota(string site) => gate.Quota(site);

    public int CallsLastHour(string site) => gate.CallsLastHour(site);
}
