using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Jira connections in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeConnectionStore : IConnectionStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredConnection> _connections = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _chosen = [];

    public Task<StoredConnection?> Load(string person, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_connections.GetValueOrDefault(person));
        }
    }

    public Task<IReadOnlyList<string>> KeysUnder(string prefix, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<string>>([.. _connections.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);
        }
    }

    public Task<IReadOnlyList<string>> Save(StoredConnection connection, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var others = _connections.Values.Where(c => c.Organisation != connection.Organisation && c.Person != connection.Person);
            IReadOnlyList<string> taken = [.. connection.Claims.Intersect(others.SelectMany(c => c.Claims))];
            if (taken.Count == 0)
            {
                _connections[connection.Person] = connection;
            }

            return Task.FromResult(taken);
        }
    }

    public Task<bool> Delete(string person, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_connections.Remove(person));
        }
    }

    public Task<IReadOnlyList<string>?> ChosenSites(string organisation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_chosen.GetValueOrDefault(organisation));
        }
    }

    public Task ChooseSites(string organisation, IReadOnlyList<string>? sites, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _chosen.Remove(organisation);
            if (sites is not null)
            {
                _chosen[organisation] = sites;
            }

            return Task.CompletedTask;
        }
    }
}
