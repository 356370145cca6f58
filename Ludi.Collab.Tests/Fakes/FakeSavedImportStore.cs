using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Saved imports in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeSavedImportStore : ISavedImportStore
{
    private readonly Lock _turn = new();
    private readonly List<StoredImport> _imports = [];

    /// <summary>All that is stored.</summary>
    public IReadOnlyList<StoredImport> All
    {
        get
        {
            lock (_turn)
            {
                return [.. _imports];
            }
        }
    }

    public Task<IReadOnlyList<StoredImport>> Of(string board, string person, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StoredImport>>(
        [.. All.Where(i => i.Board == board && i.Person == person).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id, StringComparer.Ordinal)]);

    public Task<bool> Save(StoredImport import, int most, CancellationToken cancellation)
    {
        lock (_turn)
        {
            if (_imports.Count(i => i.Board == import.Board && i.Person == import.Person && i.Id != import.Id) >= most)
            {
                return Task.FromResult(false);
            }

            _imports.RemoveAll(i => Same(i, import.Board, import.Person, import.Id));
            _imports.Add(import);
            return Task.FromResult(true);
        }
    }

    public Task<bool> Delete(string board, string person, string id, CancellationToken cancellation)
    {
        lock (_turn)
        {
            return Task.FromResult(_imports.RemoveAll(i => Same(i, board, person, id)) > 0);
        }
    }

    private static bool Same(StoredImport import, string board, string person, string id) => import.Board == board && import.Person == person && import.Id == id;
}
