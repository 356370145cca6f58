using System.Collections.Concurrent;
using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Jira connections in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeConnectionStore : IConnectionStore
{
    private readonly ConcurrentDictionary<string, StoredConnection> _connections = [];

    public Task<StoredConnection?> Load(string person, CancellationToken cancellation) =>
        Task.FromResult(_connections.GetValueOrDefault(person));

    public Task Save(StoredConnection connection, CancellationToken cancellation) =>
        Task.FromResult(_connections[connection.Person] = connection);

    public Task<bool> Delete(string person, CancellationToken cancellation) =>
        Task.FromResult(_connections.TryRemove(person, out _));
}
