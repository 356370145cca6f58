using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of Jira connections must do; each implementation runs all of it.</summary>
public abstract class ConnectionStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private protected abstract IConnectionStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST30_a_connection_is_loaded_as_saved_and_replaced_when_saved_again()
    {
        await Store.Save(new StoredConnection("ada", "north", [1, 2, 3], Noon), Limit);
        await Store.Save(new StoredConnection("Ada", "north", [9], Noon), Limit);
        await Store.Save(new StoredConnection("ada", "north", [0, 255, .. new byte[20_000]], Noon.AddTicks(1)), Limit);

        var stored = await Store.Load("ada", Limit);
        Assert.Equal("north", stored!.Organisation);
        Assert.Equal([0, 255, .. new byte[20_000]], stored.Protected);
        Assert.Equal(Noon.AddTicks(1), stored.ChangedAt);
    }

    [Fact]
    public async Task ST30_P12_a_deleted_connection_is_gone_and_others_are_not()
    {
        await Store.Save(new StoredConnection("ada", "north", [1], Noon), Limit);
        await Store.Save(new StoredConnection("lin", "north", [2], Noon), Limit);

        Assert.True(await Store.Delete("ada", Limit));
        Assert.False(await Store.Delete("ada", Limit));

        Assert.Null(await Store.Load("ada", Limit));
        Assert.Equal([2], (await Store.Load("lin", Limit))!.Protected);
    }
}
