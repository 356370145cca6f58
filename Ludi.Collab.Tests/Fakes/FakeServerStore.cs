using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Data Center sites in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeServerStore : IServerStore
{
    private readonly Lock _lock = new();
    private readonly List<StoredServer> _servers = [];
    private byte[]? _claimKey;

    public Task<StoredServer?> Load(string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_servers.Find(s => s.Site.Id == id));
        }
    }

    public Task<IReadOnlyList<StoredServer>> Of(string organisation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredServer>>([.. _servers.Where(s => s.Site.Organisation == organisation).OrderBy(s => s.AddedAt)]);
        }
    }

    public Task<bool> Add(StoredServer server, int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var others = _servers.Where(s => s.Site.Organisation == server.Site.Organisation).ToList();
            var fits = others.Count < most && !others.Exists(o => string.Equals(o.Site.Base, server.Site.Base, StringComparison.OrdinalIgnoreCase))
                && !_servers.Exists(s => s.Site.Id == server.Site.Id);
            if (fits)
            {
                _servers.Add(server);
            }

            return Task.FromResult(fits);
        }
    }

    public Task<bool> Delete(string organisation, string id, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_servers.RemoveAll(s => s.Site.Id == id && s.Site.Organisation == organisation) > 0);
        }
    }

    public Task<byte[]> ClaimKey(byte[] proposed, byte[]? unreadable, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _claimKey = _claimKey is { } stored && (unreadable is null || !stored.SequenceEqual(unreadable)) ? stored : proposed;
            return Task.FromResult(_claimKey);
        }
    }
}
