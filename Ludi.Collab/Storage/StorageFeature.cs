using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Storage.LiteDb;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Storage;

/// <summary>The door of the store: the ports of boards, accounts and connections, kept in one folder.</summary>
internal static class StorageFeature
{
    /// <summary>Registers the store; the folder is opened before anything else starts, and one that is taken stops the start with a <see cref="StorageException"/>.</summary>
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration("Storage")
            .PostConfigure<IHostEnvironment>(PlaceUnderContentRoot)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(Open);
        builder.Services.AddSingleton<IBoardStore, LiteDbBoardStore>();
        builder.Services.AddSingleton<IAccountStore, LiteDbAccountStore>();
        builder.Services.AddSingleton<IConnectionStore, LiteDbConnectionStore>();
        builder.Services.AddSingleton<ISavedImportStore, LiteDbSavedImportStore>();
        builder.Services.AddSingleton<IBulkStore, LiteDbBulkStore>();
        builder.Services.AddSingleton<ISyncStore, LiteDbSyncStore>();
        builder.Services.AddHostedService<StorageOpening>();
        return builder;
    }

    private static void PlaceUnderContentRoot(StorageOptions options, IHostEnvironment host)
    {
        if (!string.IsNullOrWhiteSpace(options.Folder))
        {
            options.Folder = Path.Combine(host.ContentRootPath, options.Folder);
        }
    }

    private static LiteDbWriter Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var folder = new StorageFolder(options.Folder);
        try
        {
            return new LiteDbWriter(folder, StoredCollections.Prepare, options, services.GetRequiredService<ILogger<LiteDbWriter>>());
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
