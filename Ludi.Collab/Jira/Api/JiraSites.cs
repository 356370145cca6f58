using Ludi.Collab.Jira.Api.DataCenter;
using Ludi.Collab.Jira.Api.Rates;
using Ludi.Collab.Jira.Connections;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Api;

/// <summary>Gives sites in the dialect that their id tells; the address comes from the options or from the organisation's servers at each call, the token from the person's connection.</summary>
internal sealed class JiraSites(
    IHttpClientFactory clients, IGrainFactory grains, IOptionsMonitor<CloudOptions> options, IServerSites servers, ServerMemory memory, Shelf shelf, RateGate gate, ILogger<JiraExchange> logger)
    : IJiraSites
{
    public IJiraSite As(string person, string site) => ServerSite.IsServer(site)
        ? new DataCenterSite(new ServerLine(person, site, cancellation => BaseOf(site, cancellation), Exchange(person, ServerClient.Name)), memory, shelf)
        : new CloudSite(person, site, options.CurrentValue.ApiBase, Exchange(person, JiraApi.Client));

    public SiteQuota? Quota(string site) => gate.Quota(site);

    public int CallsLastHour(string site) => gate.CallsLastHour(site);

    private JiraExchange Exchange(string person, string client) => new(clients, grains.GetGrain<IConnectionGrain>(person), logger, client);

    private async ValueTask<string?> BaseOf(string site, CancellationToken cancellation) => (await servers.Find(site, cancellation))?.Base;
}
