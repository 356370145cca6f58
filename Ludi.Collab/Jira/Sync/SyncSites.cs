using Ludi.Collab.Accounts;
using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Jira.Sync;

/// <summary>The sites for which an administrator may choose: those they are connected to, their organisation's Data Center sites, and those chosen for before. SPEC: Y1.</summary>
internal sealed class SyncSites(ISyncStore store, IServerStore servers, IGrainFactory grains)
{
    public async Task<IReadOnlyList<ConnectedSite>> Of(Visitor.Member administrator, CancellationToken cancellation)
    {
        var connected = (await grains.GetGrain<IConnectionGrain>(administrator.Id).State()).Sites;
        var own = (await servers.Of(administrator.Organisation, cancellation)).Select(s => s.Site.Connected);
        var chosen = (await store.OfOrganisation(administrator.Organisation, cancellation)).Select(s => new ConnectedSite(s.Site, "", s.Site));
        return [.. connected.Concat(own).Concat(chosen).DistinctBy(s => s.Id)];
    }

    /// <summary>Whether a site is one of them; of others nothing is stored, however many ids somebody makes up.</summary>
    public async Task<bool> Knows(Visitor.Member administrator, string site, CancellationToken cancellation) =>
        (await Of(administrator, cancellation)).Any(s => s.Id == site);
}
