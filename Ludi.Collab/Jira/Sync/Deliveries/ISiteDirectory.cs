using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>Finds the live sites that a delivery is about by the site's address; in memory, on leases. One for all: <see cref="Key"/>.</summary>
internal interface ISiteDirectory : IGrainWithStringKey
{
    /// <summary>The key of the only one.</summary>
    const string Key = "all";

    /// <summary>A site expects deliveries; good for a minute.</summary>
    [OneWay]
    Task Announce(string key, string url);

    /// <summary>The keys of sites whose address an issue's address begins with.</summary>
    Task<IReadOnlyList<string>> Find(string address);
}
