using System.Collections.Concurrent;
using Ludi.Collab.Jira.Sync;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>How sites are kept in step, in memory; passes the contract of the real store.</summary>
internal sealed class FakeSyncStore : ISyncStore
{
    private readonly ConcurrentDictionary<(string Organisation, string Site), StoredSync> _syncs = new();

    public Task<StoredSync?> Load(string organisation, string site, CancellationToken cancellation) => Task.FromResult(_syncs.GetValueOrDefault((organisation, site)));

    public Task<IReadOnlyList<StoredSync>> OfOrganisation(string organisation, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StoredSync>>([.. _syncs.Values.Where(s => s.Organisation == organisation)]);

    public Task<StoredSync?> ByHook(string pathHash, CancellationToken cancellation) => Task.FromResult(_syncs.Values.FirstOrDefault(s => s.Hook?.PathHash == pathHash));

    public Task Save(StoredSync sync, CancellationToken cancellation)
    {
        _syncs[(sync.Organisation, sync.Site)] = sync;
        return Task.CompletedTask;
    }
}
