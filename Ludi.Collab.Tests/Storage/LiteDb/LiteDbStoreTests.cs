using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class LiteDbBoardStoreTests : BoardStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbBoardStoreTests() => Store = new LiteDbBoardStore(_folder.Open());

    private protected override IBoardStore Store { get; }

    public void Dispose() => _folder.Dispose();
}

public sealed class LiteDbAccountStoreTests : AccountStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbAccountStoreTests() => Store = new LiteDbAccountStore(_folder.Open());

    private protected override IAccountStore Store { get; }

    public void Dispose() => _folder.Dispose();
}

public sealed class LiteDbConnectionStoreTests : ConnectionStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbConnectionStoreTests() => Store = new LiteDbConnectionStore(_folder.Open());

    private protected override IConnectionStore Store { get; }

    public void Dispose() => _folder.Dispose();
}

public sealed class LiteDbSavedImportStoreTests : SavedImportStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbSavedImportStoreTests() => Store = new LiteDbSavedImportStore(_folder.Open());

    private protected override ISavedImportStore Store { get; }

    public void Dispose() => _folder.Dispose();
}

public sealed class LiteDbBulkStoreTests : BulkStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbBulkStoreTests() => Store = new LiteDbBulkStore(_folder.Open());

    private protected override IBulkStore Store { get; }

    public void Dispose() => _folder.Dispose();
}

public sealed class LiteDbSyncStoreTests : SyncStoreContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public LiteDbSyncStoreTests() => Store = new LiteDbSyncStore(_folder.Open());

    private protected override ISyncStore Store { get; }

    public void Dispose() => _folder.Dispose();
}
