using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class SavedImportsGoTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ST37_saved_imports_go_with_their_board()
    {
        var writer = _folder.Open();
        var (boards, imports) = (new LiteDbBoardStore(writer), new LiteDbSavedImportStore(writer));
        Assert.True(await boards.Create(new BoardHead("b", "org", "Board", "ada", null, default, default, 0), [], default));
        await imports.Save(new StoredImport("b", "ada", "1", [1], default), 50, default);
        await imports.Save(new StoredImport("bb", "ada", "1", [2], default), 50, default);
        Assert.True(await boards.Delete("b", default));
        Assert.Empty(await imports.Of("b", "ada", default));
        Assert.Single(await imports.Of("bb", "ada", default));
    }
}
