using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;
using Ludi.Collab.Storage;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>Power cuts under boards that are all written to at once, through the port that their grains use.</summary>
public sealed class PowerCutBoardsTests(ITestOutputHelper output)
{
    private const int Boards = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST1_every_board_has_all_that_was_answered_and_nothing_by_halves()
    {
        var answered = 0L;
        for (var seed = 1; seed <= 60; seed++)
        {
            answered += await CutOnce(seed);
        }

        output.WriteLine($"60 power cuts under {Boards} boards: {answered} appends answered, none lost");
    }

    private static async Task<long> CutOnce(int seed)
    {
        var chance = new Random(seed);
        using var folder = new FragileFolder(chance);
        long[] answered;
        using (var writer = TestFolder.Open(folder, new StorageOptions { LogMegabytes = 1, Quiet = TimeSpan.FromMilliseconds(20) }))
        {
            folder.CutAfter(chance.Next(1, 400));
            var store = new LiteDbBoardStore(writer);
            answered = await Task.WhenAll(Enumerable.Range(0, Boards).Select(board => WriteUntilCut(store, $"b{board}"))).WaitAsync(Patience, Limit);
        }

        using var survivor = folder.AfterCut();
        using var again = TestFolder.Open(survivor);
        for (var board = 0; board < Boards; board++)
        {
            AssertWhole(await new LiteDbBoardStore(again).Load($"b{board}", Limit), answered[board], seed);
        }

        return answered.Sum(revision => Math.Max(revision, 0));
    }

    /// <summary>Returns the last revision answered, -1 when not even the board's creation was.</summary>
    private static async Task<long> WriteUntilCut(LiteDbBoardStore store, string board)
    {
        var revision = -1L;
        try
        {
            await store.Create(new BoardHead(board, "north", "Planning", "ada", null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0), [], Limit);
            while (true)
            {
                revision++;
                Assert.True(await store.Append(After(board, revision), Limit));
            }
        }
        catch (StorageException)
        {
            return revision;
        }
    }

    private static BoardCommit After(string board, long revision)
    {
        var item = new BoardItem(ItemKind.Sticky, 0, 0, 1, 1, (int)revision + 1, Text: new string('t', (int)(revision * 37 % 500)));
        return new BoardCommit(
            board,
            revision,
            revision + 1,
            [new ItemChange("last", item), new ItemChange($"s{revision + 1}", item), new ItemChange($"s{revision - 50}", null)],
            [new AnsweredBatch($"batch{revision + 1}", revision + 1, [])],
            DateTimeOffset.UnixEpoch);
    }

    private static void AssertWhole(StoredBoard? found, long answered, int seed)
    {
        if (found is null)
        {
            Assert.True(answered < 0, $"seed {seed}: a board that was created is gone");
            return;
        }

        var revision = found.Head.Revision;
        Assert.InRange(revision, Math.Max(answered, 0), Math.Max(answered, 0) + 1);
        Assert.Equal(revision == 0 ? 0 : Math.Min(revision, 51) + 1, found.Items.Count);
        Assert.Equal(revision, found.Items.GetValueOrDefault("last")?.Z ?? 0);
        Assert.Equal(revision, found.Answered.Count);
    }
}
