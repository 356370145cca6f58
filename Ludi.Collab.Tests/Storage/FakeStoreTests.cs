using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Tests.Fakes;

namespace Ludi.Collab.Tests.Storage;

public sealed class FakeBoardStoreTests : BoardStoreContract
{
    private protected override IBoardStore Store { get; } = new FakeBoardStore();
}

public sealed class FakeAccountStoreTests : AccountStoreContract
{
    private protected override IAccountStore Store { get; } = new FakeAccountStore();
}

public sealed class FakeConnectionStoreTests : ConnectionStoreContract
{
    private protected override IConnectionStore Store { get; } = new FakeConnectionStore();
}

public sealed class FakeSavedImportStoreTests : SavedImportStoreContract
{
    private protected override ISavedImportStore Store { get; } = new FakeSavedImportStore();
}

public sealed class FakeBulkStoreTests : BulkStoreContract
{
    private protected override IBulkStore Store { get; } = new FakeBulkStore();
}

public sealed class FakeSyncStoreTests : SyncStoreContract
{
    private protected override ISyncStore Store { get; } = new FakeSyncStore();
}
