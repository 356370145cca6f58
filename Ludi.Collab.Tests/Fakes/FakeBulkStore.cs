using System.Collections.Concurrent;
using Ludi.Collab.Jira.Changes.Bulk;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Bulk updates in memory; passes the contract of the real store.</summary>
internal sealed class FakeBulkStore : IBulkStore
{
    private readonly ConcurrentDictionary<string, StoredBulk> _bulks = new(StringComparer.Ordinal);

    /// <summary>Everything that was ever saved, in order.</summary>
    public ConcurrentQueue<StoredBulk> Saved { get; } = new();

    public Task<StoredBulk?> Load(string board, CancellationToken cancellation) => Task.FromResult(_bulks.GetValueOrDefault(board));

    public Task Save(StoredBulk bulk, CancellationToken cancellation)
    {
        _bulks[bulk.Board] = bulk;
        Saved.Enqueue(bulk);
        return Task.CompletedTask;
    }

    public Task Delete(string board, CancellationToken cancellation)
    {
        _bulks.TryRemove(board, out _);
        return Task.CompletedTask;
    }
}
