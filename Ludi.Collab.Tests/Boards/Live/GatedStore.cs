using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Boards.Live;

/// <summary>A store whose appends wait until it is opened: a slow disk, by hand.</summary>
internal sealed class GatedStore(IBoardStore inner) : IBoardStore
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate.SetResult();

    public async Task<bool> Append(BoardCommit commit, CancellationToken cancellation)
    {
        await _gate.Task;
        return await inner.Append(commit, cancellation);
    }

    public Task<bool> Create(BoardHead head, IReadOnlyList<ItemEntry> items, CancellationToken cancellation) => inner.Create(head, items, cancellation);

    public Task<BoardHead?> Head(string board, CancellationToken cancellation) => inner.Head(board, cancellation);

    public Task<IReadOnlyList<BoardHead>> OfOrganisation(string organisation, CancellationToken cancellation) => inner.OfOrganisation(organisation, cancellation);

    public Task<StoredBoard?> Load(string board, CancellationToken cancellation) => inner.Load(board, cancellation);

    public Task<bool> Rename(string board, string name, CancellationToken cancellation) => inner.Rename(board, name, cancellation);

    public Task<bool> Delete(string board, CancellationToken cancellation) => inner.Delete(board, cancellation);
}
