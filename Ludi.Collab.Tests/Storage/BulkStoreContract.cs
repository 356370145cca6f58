using Ludi.Collab.Jira.Changes.Bulk;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of bulk updates must do; each implementation runs all of it.</summary>
public abstract class BulkStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private protected abstract IBulkStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST33_a_bulk_update_is_loaded_as_saved_replaced_when_saved_again_and_gone_when_deleted()
    {
        Assert.Null(await Store.Load("board", Limit));
        await Store.Save(new StoredBulk("board", "run-1", "site", "ada", "Ada", Noon, null, null, false, ["1"], "W"), Limit);
        await Store.Save(new StoredBulk("Board", "run-2", "site", "ben", "Ben", Noon, Noon, null, false, ["7"], "U"), Limit);
        await Store.Save(new StoredBulk("board", "run-1", "site", "ada", "Ada", Noon, Noon.AddTicks(1), "10042", true, ["1", "2", "3"], "UFN"), Limit);

        var stored = await Store.Load("board", Limit);
        Assert.Equal(["1", "2", "3"], stored!.Issues);
        Assert.Equal(new StoredBulk("board", "run-1", "site", "ada", "Ada", Noon, Noon.AddTicks(1), "10042", true, stored.Issues, "UFN"), stored);

        await Store.Delete("board", Limit);
        await Store.Delete("board", Limit);
        Assert.Null(await Store.Load("board", Limit));
        Assert.Equal(("Ben", null), ((await Store.Load("Board", Limit))!.Name, (await Store.Load("Board", Limit))!.Task));
    }
}
