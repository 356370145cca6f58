using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <inheritdoc cref="ISiteDirectory"/>
[Reentrant]
internal sealed class SiteDirectory(TimeProvider time) : Grain, ISiteDirectory
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (string Url, DateTimeOffset At)> _sites = [];

    public Task Announce(string key, string url)
    {
        _sites[key] = (url.TrimEnd('/') + "/", time.GetUtcNow());
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> Find(string address)
    {
        var now = time.GetUtcNow();
        foreach (var gone in _sites.Where(s => now - s.Value.At > Lease).Select(s => s.Key).ToList())
        {
            _sites.Remove(gone);
        }

        return Task.FromResult<IReadOnlyList<string>>([.. _sites.Where(s => address.StartsWith(s.Value.Url, StringComparison.OrdinalIgnoreCase)).Select(s => s.Key)]);
    }
}
