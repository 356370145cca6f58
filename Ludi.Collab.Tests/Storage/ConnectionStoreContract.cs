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
        await Store.Save(Of("ada", "north", [1, 2, 3], Noon), Limit);
        await Store.Save(Of("Ada", "north", [9], Noon), Limit);
        await Store.Save(Of("ada", "north", [0, 255, .. new byte[20_000]], Noon.AddTicks(1)), Limit);

        var stored = await Store.Load("ada", Limit);
        Assert.Equal("north", stored!.Organisation);
        Assert.Equal([0, 255, .. new byte[20_000]], stored.Protected);
        Assert.Equal(Noon.AddTicks(1), stored.ChangedAt);
    }

    [Fact]
    public async Task ST30_P12_a_deleted_connection_is_gone_and_others_are_not()
    {
        await Store.Save(Of("ada", "north", [1], Noon), Limit);
        await Store.Save(Of("lin", "north", [2], Noon), Limit);

        Assert.True(await Store.Delete("ada", Limit));
        Assert.False(await Store.Delete("ada", Limit));

        Assert.Null(await Store.Load("ada", Limit));
        Assert.Equal([2], (await Store.Load("lin", Limit))!.Protected);
    }

    [Fact]
    public async Task ST30_connections_are_found_by_what_their_keys_begin_with()
    {
        foreach (var key in (string[])["ada", "ada/dc-2", "ada/dc-1", "ada2/dc-1", "bob/dc-1"])
        {
            await Store.Save(Of(key, "north", [1], Noon), Limit);
        }

        Assert.Equal(["ada/dc-1", "ada/dc-2"], await Store.KeysUnder("ada/", Limit));
        Assert.Empty(await Store.KeysUnder("eve/", Limit));
    }

    [Fact]
    public async Task ST31_P14_a_claim_belongs_to_one_organisation_and_a_refused_connection_changes_nothing()
    {
        Assert.Empty(await Store.Save(Of("ada", "north", [1], Noon, "x", "y"), Limit));
        Assert.Empty(await Store.Save(Of("lin", "north", [2], Noon, "y"), Limit));
        Assert.Empty(await Store.Save(Of("eve", "south", [3], Noon, "z"), Limit));

        Assert.Equal(["x", "y"], (await Store.Save(Of("eve", "south", [4], Noon, "w", "x", "y"), Limit)).Order());

        Assert.Equal([3], (await Store.Load("eve", Limit))!.Protected);
        Assert.Equal(["z"], (await Store.Load("eve", Limit))!.Claims);
        Assert.Empty(await Store.Save(Of("ann", "north", [5], Noon, "w"), Limit));
    }

    [Fact]
    public async Task ST31_P14_a_claim_is_free_again_when_the_last_who_held_it_let_go()
    {
        await Store.Save(Of("ada", "north", [1], Noon, "x", "y"), Limit);
        await Store.Save(Of("lin", "north", [2], Noon, "x"), Limit);
        await Store.Save(Of("ada", "north", [1], Noon, "y"), Limit);
        Assert.Equal(["x"], await Store.Save(Of("eve", "south", [3], Noon, "x"), Limit));

        await Store.Delete("lin", Limit);
        Assert.Empty(await Store.Save(Of("eve", "south", [3], Noon, "x"), Limit));
        Assert.Equal(["x"], await Store.Save(Of("ada", "north", [1], Noon, "x", "y"), Limit));
        Assert.Equal(["y"], (await Store.Load("ada", Limit))!.Claims);
    }

    [Fact]
    public async Task ST31_P14_of_many_organisations_at_once_one_gets_the_claim()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Store.Save(Of($"p{n}", $"o{n}", [1], Noon, "x"), Limit))));

        Assert.Single(answers, taken => taken.Count == 0);
    }

    [Fact]
    public async Task ST32_the_sites_of_an_organisation_are_all_until_some_are_chosen()
    {
        Assert.Null(await Store.ChosenSites("north", Limit));
        await Store.ChooseSites("north", ["s1", "s2"], Limit);
        await Store.ChooseSites("south", [], Limit);

        Assert.Equal(["s1", "s2"], await Store.ChosenSites("north", Limit));
        Assert.Equal([], await Store.ChosenSites("south", Limit));
        await Store.ChooseSites("north", null, Limit);
        Assert.Null(await Store.ChosenSites("north", Limit));
    }

    private static StoredConnection Of(string person, string organisation, byte[] sealedBytes, DateTimeOffset at, params string[] claims) =>
        new(person, organisation, sealedBytes, at, claims);
}
