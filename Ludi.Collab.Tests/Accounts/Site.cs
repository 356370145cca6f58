using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Boards.Catalogue;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Hosting;
using Ludi.Collab.Imports;
using Ludi.Collab.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Ludi.Collab.Tests.Accounts;

/// <summary>The product's accounts and board catalogue on a free port, over stores in memory.</summary>
internal sealed class Site : IAsyncDisposable
{
    // The same for all sites of a test run, as the nodes of one installation have them.
    private static readonly EphemeralDataProtectionProvider Keys = new();

    private readonly WebApplication _app;

    private Site(WebApplication app) => _app = app;

    public FakeAccountStore Accounts => (FakeAccountStore)_app.Services.GetRequiredService<IAccountStore>();

    public FakeBoardStore Boards => (FakeBoardStore)_app.Services.GetRequiredService<IBoardStore>();

    public Uri Address => new(_app.Urls.First());

    /// <param name="stores">Stores of another site to go on with, null: fresh ones.</param>
    public static async Task<Site> Start(Site? stores = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddHosting().AddAccounts().AddImports();
        AddBoards(builder.Services, stores);
        var app = builder.Build();
        app.UseHosting();
        app.MapAccounts();
        app.MapCatalogue();
        app.MapImports();
        app.MapHub<BoardHub>("/hubs/board");
        app.MapHosting();
        await app.StartAsync();
        return new Site(app);
    }

    public Browser NewBrowser() => new(Address);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void AddBoards(IServiceCollection services, Site? stores)
    {
        services.AddSingleton<IAccountStore>(stores?.Accounts ?? new FakeAccountStore());
        services.AddSingleton<IBoardStore>(stores?.Boards ?? new FakeBoardStore());
        services.TryAddSingleton<BoardAccess>();
        services.TryAddSingleton<SeatRegister>();
        services.AddCatalogue();
        services.AddSingleton<IDataProtectionProvider>(Keys);
        // Tests are about who gets in, not about how long a hash takes.
        services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
    }
}
