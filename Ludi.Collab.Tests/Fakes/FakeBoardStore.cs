using System.Collections.Immutable;
using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Boards in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeBoardStore : IBoardStore
{
    private const int KeptBatches = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredBoard> _boards = [];

    /// <summary>Thrown by every call while set: the store is out.</summary>
    public Exception? Outage { get; set; }

    public Task<bool> Create(BoardHead head, IReadOnlyList<ItemEntry> items, CancellationToken cancellation) =>
        Answer(() => _boards.TryAdd(head.Id, new StoredBoard(head, items.ToImmutableDictionary(entry => entry.Id, entry => entry.Item), [])), cancellation);

    public Task<BoardHead?> Head(string board, CancellationToken cancellation) =>
        Answer(() => _boards.GetValueOrDefault(board)?.Head, cancellation);

    public Task<IReadOnlyList<BoardHead>> OfOrganisation(string organisation, CancellationToken cancellation) =>
        Answer<IReadOnlyList<BoardHead>>(
            () => [.. _boards.Values.Select(board => board.Head).Where(head => head.Organisation == organisation).OrderByDescending(head => head.ChangedAt)],
            cancellation);

    public Task<StoredBoard?> Load(string board, CancellationToken cancellation) =>
        Answer(() => _boards.GetValueOrDefault(board), cancellation);

    public Task<bool> Append(BoardCommit commit, CancellationToken cancellation) =>
        Change(commit.Board, board => board.Head.Revision == commit.Expected ? After(board, commit) : null, cancellation);

    public Task<bool> Rename(string board, string name, CancellationToken cancellation) =>
        Change(board, found => found with { Head = found.Head with { Name = name } }, cancellation);

    public Task<bool> Delete(string board, CancellationToken cancellation) => Answer(() => _boards.Remove(board), cancellation);

    private static StoredBoard After(StoredBoard board, BoardCommit commit)
    {
        var items = board.Items.ToBuilder();
        foreach (var change in commit.Items)
        {
            items.Remove(change.Id);
            if (change.Item is { } item)
            {
                items.Add(change.Id, item);
            }
        }

        return new StoredBoard(
            board.Head with { Revision = commit.Revision, ChangedAt = commit.At },
            items.ToImmutable(),
            [.. board.Answered.Concat(commit.Answered).TakeLast(KeptBatches)]);
    }

    private Task<bool> Change(string board, Func<StoredBoard, StoredBoard?> change, CancellationToken cancellation) =>
        Answer(
            () =>
            {
                if (!_boards.TryGetValue(board, out var found) || change(found) is not { } changed)
                {
                    return false;
                }

                _boards[board] = changed;
                return true;
            },
            cancellation);

    private Task<T> Answer<T>(Func<T> answer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Outage is null ? Task.FromResult(answer()) : Task.FromException<T>(Outage);
        }
    }
}
