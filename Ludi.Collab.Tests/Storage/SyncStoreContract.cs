using Ludi.Collab.Jira.Sync;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of sync settings must do; each implementation runs all of it.</summary>
public abstract class SyncStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private protected abstract ISyncStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST38_a_setting_is_loaded_as_saved_replaced_and_found_by_its_hook_and_organisation()
    {
        Assert.Null(await Store.Load("north", "site", Limit));
        var first = new StoredSync("north", "site", SyncMode.NearLive, null, null, []);
        await Store.Save(first, Limit);
        await Store.Save(first with { Organisation = "North", Mode = SyncMode.Live }, Limit);
        var whole = new StoredSync(
            "north", "site", SyncMode.Live, "https://boards.example", new StoredHook("hash-1", [1, 2, 3], Noon), [new("ada", 10_000, Noon, Noon.AddDays(30))]);
        await Store.Save(whole, Limit);

        Assert.Equivalent(whole, await Store.Load("north", "site", Limit), strict: true);
        Assert.Equivalent(whole, await Store.ByHook("hash-1", Limit), strict: true);
        Assert.Null(await Store.ByHook("hash-2", Limit));
        Assert.Equal(["site"], (await Store.OfOrganisation("north", Limit)).Select(s => s.Site));
        Assert.Equal(SyncMode.Live, (await Store.Load("North", "site", Limit))!.Mode);

        await Store.Save(whole with { Hook = null, Registrations = [] }, Limit);
        Assert.Null(await Store.ByHook("hash-1", Limit));
        Assert.Empty((await Store.Load("north", "site", Limit))!.Registrations);
    }
}
