using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of saved imports must do; each implementation runs all of it.</summary>
public abstract class SavedImportStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private protected abstract ISavedImportStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST35_B16_saved_imports_are_of_one_person_and_board_newest_first_and_replaced_by_id()
    {
        Assert.True(await Save("b", "ada", "1", [1], 0));
        Assert.True(await Save("b", "ada", "2", [2, .. new byte[20_000]], 1));
        Assert.True(await Save("b", "lin", "1", [3], 2));
        Assert.True(await Save("bb", "ada", "1", [4], 3));
        Assert.True(await Save("b", "ada:1", "1", [5], 4));
        Assert.True(await Save("b", "ada", "1", [6], 5));

        var mine = await Store.Of("b", "ada", Limit);
        Assert.Equal(["1", "2"], mine.Select(i => i.Id));
        Assert.Equal([6], mine[0].Protected);
        Assert.Equal(20_001, mine[1].Protected.Length);
        Assert.Equal(Noon.AddMinutes(5), mine[0].ChangedAt);
        Assert.Equal(("b", "ada"), (mine[0].Board, mine[0].Person));
        Assert.Empty(await Store.Of("b", "Ada", Limit));
    }

    [Fact]
    public async Task ST36_a_save_beyond_the_most_stores_nothing_but_one_that_is_there_can_be_replaced()
    {
        Assert.True(await Save("b", "ada", "1", [1], 0, most: 2));
        Assert.True(await Save("b", "ada", "2", [2], 0, most: 2));
        Assert.False(await Save("b", "ada", "3", [3], 0, most: 2));
        Assert.True(await Save("b", "ada", "2", [9], 0, most: 2));
        Assert.True(await Save("b", "lin", "3", [3], 0, most: 2));
        Assert.Equal(["1", "2"], (await Store.Of("b", "ada", Limit)).Select(i => i.Id));
    }

    [Fact]
    public async Task ST35_a_deleted_saved_import_is_gone_and_others_are_not()
    {
        await Save("b", "ada", "1", [1], 0);
        await Save("b", "lin", "1", [2], 0);
        Assert.True(await Store.Delete("b", "ada", "1", Limit));
        Assert.False(await Store.Delete("b", "ada", "1", Limit));
        Assert.Empty(await Store.Of("b", "ada", Limit));
        Assert.Single(await Store.Of("b", "lin", Limit));
    }

    private Task<bool> Save(string board, string person, string id, byte[] bytes, int minute, int most = 50) =>
        Store.Save(new StoredImport(board, person, id, bytes, Noon.AddMinutes(minute)), most, Limit);
}
