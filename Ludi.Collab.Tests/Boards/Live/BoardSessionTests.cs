using System.Collections.Immutable;
using Ludi.Collab.Boards;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;
using static Ludi.Collab.Boards.Rules.BoardOperation;

namespace Ludi.Collab.Tests.Boards.Live;

/// <summary>Judge, store, tell: S1–S5.</summary>
public sealed class BoardSessionTests
{
    private static readonly BoardItem Sticky = new(ItemKind.Sticky, 0, 0, 200, 200, 1, "yellow", "hello");
    private static readonly FakeTimeProvider Time = new();
    private static readonly BoardHead Head = new("board-1", "org", "Board", "ada", null, Time.GetUtcNow(), Time.GetUtcNow(), 0);

    private readonly FakeBoardStore _store = new();
    private readonly List<PendingCommit> _told = [];
    private readonly BoardSession _session = new(new StoredBoard(Head, ImmutableDictionary<string, BoardItem>.Empty, []));
    private readonly CancellationToken _test = TestContext.Current.CancellationToken;

    [Fact]
    public void S1_what_is_judged_is_not_shown_before_it_is_stored()
    {
        _session.Judge("batch-1", [new PutItem("item-1", Sticky)], BoardRole.Member, 1);
        Assert.Empty(_session.Shown.Items);
        Assert.Equal(0, _session.Since(0).Revision);
        _session.Stored(_session.TakeCommit(Time.GetUtcNow())!);
        Assert.Equal([Sticky], _session.Shown.Items.Values);
    }

    [Fact]
    public async Task S1_S3_all_that_arrives_while_a_write_runs_goes_into_the_next_one()
    {
        var gate = new GatedStore(_store);
        await _store.Create(Head, [], _test);
        var commits = Commits(gate);
        var first = Change(commits, "batch-1", new PutItem("item-1", Sticky));
        var second = Change(commits, "batch-2", new PutItem("item-2", Sticky));
        var third = Change(commits, "batch-3", new DeleteItem("item-1"));
        Assert.Empty(_told);
        Assert.False(second.IsCompleted);
        gate.Open();
        Assert.True(await first.WaitAsync(TimeSpan.FromSeconds(10), _test));
        Assert.True(await third.WaitAsync(TimeSpan.FromSeconds(10), _test));
        Assert.Equal([1, 3], _told.Select(t => t.Commit.Revision));
        Assert.Equal(["item-2"], (await _store.Load("board-1", _test))!.Items.Keys);
    }

    [Fact]
    public async Task S2_a_batch_sent_again_is_answered_again_and_not_applied_again()
    {
        await _store.Create(Head, [], _test);
        var commits = Commits(_store);
        await Change(commits, "batch-1", new PutItem("item-1", Sticky));
        await Change(commits, "batch-2", new MoveItem("item-1", 9, 9));
        var again = _session.Judge("batch-1", [new PutItem("item-1", Sticky)], BoardRole.Member, 1);
        Assert.Equal(1, again.Revision);
        Assert.False(_session.HasUnstored);

        var restarted = new BoardSession((await _store.Load("board-1", _test))!);
        Assert.Equal(1, restarted.Judge("batch-1", [new PutItem("item-1", Sticky)], BoardRole.Member, 1).Revision);
        Assert.Equal(9, restarted.Shown.Items["item-1"].X);
    }

    [Fact]
    public async Task S4_a_second_writer_of_the_board_ends_the_first()
    {
        await _store.Create(Head, [], _test);
        await _store.Append(new BoardCommit("board-1", 0, 1, [], [], Time.GetUtcNow()), _test);
        var commits = Commits(_store);
        Assert.False(await Change(commits, "batch-1", new PutItem("item-1", Sticky)));
        Assert.True(commits.HasFailed);
        Assert.Empty(_told);
        Assert.False(await Change(commits, "batch-2", new PutItem("item-2", Sticky)));
    }

    [Fact]
    public void S5_a_replica_is_brought_on_by_operations()
    {
        Store("batch-1", new PutItem("item-1", Sticky));
        Store("batch-2", new MoveItem("item-1", 3, 4));
        var since = _session.Since(1);
        Assert.Null(since.Snapshot);
        Assert.Equal((1L, 2L), (since.From, since.Revision));
        Assert.Equal([new WireOperation(OperationKind.Move, "item-1", 7, 3, 4)], since.Operations!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(99L)]
    public void S5_a_replica_that_cannot_be_brought_on_gets_a_snapshot(long? known)
    {
        Store("batch-1", new PutItem("item-1", Sticky));
        var since = _session.Since(known);
        Assert.Null(since.Operations);
        Assert.Equal([new ItemEntry("item-1", Sticky)], since.Snapshot!);
    }

    [Fact]
    public void S5_operations_that_are_not_kept_any_more_give_a_snapshot()
    {
        var log = new OperationLog(10, capacity: 2);
        log.Add(11, new WireOperation(OperationKind.Delete, "a"));
        log.Add(11, new WireOperation(OperationKind.Delete, "b"));
        log.Add(12, new WireOperation(OperationKind.Delete, "c"));
        Assert.Null(log.Since(10));
        Assert.Equal(["c"], log.Since(11)!.Select(o => o.Id));
    }

    private GroupCommit Commits(IBoardStore store) => new(_session, store, Time, _told.Add, _ => { });

    private Task<bool> Change(GroupCommit commits, string batch, BoardOperation operation) =>
        commits.Stored(_session.Judge(batch, [operation], BoardRole.Member, 7).Revision);

    private void Store(string batch, BoardOperation operation)
    {
        _session.Judge(batch, [operation], BoardRole.Member, 7);
        _session.Stored(_session.TakeCommit(Time.GetUtcNow())!);
    }
}
