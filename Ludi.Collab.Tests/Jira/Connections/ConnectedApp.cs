using FluentValidation;
using Ludi.Collab.Accounts;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Tests.Fakes;
using Ludi.Collab.Tests.Jira.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Connections;

/// <summary>A server with the connections' endpoints and grains on one silo, listening on a free port, with its clock in the test's hand.</summary>
internal sealed class ConnectedApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectedApp(string authBase, string apiBase, string? allowed)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ConnectedApp).Assembly.GetName().Name });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Jira:Cloud:ClientId"] = "ludi-rehearsal",
            ["Jira:Cloud:ClientSecret"] = "ludi-rehearsal-secret",
            ["Jira:Cloud:AuthBase"] = authBase,
            ["Jira:Cloud:ApiBase"] = apiBase,
            ["Jira:Cloud:Provider"] = "Rehearsal",
            ["Jira:Server:AllowedHosts:0"] = allowed ?? "nobody.invalid",
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseOrleans(Collab.Hosting.Silo.Configure);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConnectionStore>(Store)
            .AddSingleton<IServerStore>(Servers)
            .AddSingleton<IAccountStore>(Accounts)
            .AddValidatorsFromAssemblyContaining<TokenVault>(ServiceLifetime.Singleton, includeInternalTypes: true)
            .AddJiraApi()
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        ConnectionsPart.AddConnections(builder.Services);
        builder.Services
            .AddSingleton<IDataProtectionProvider>(Protection)
            .AddSingleton(services => new ConsentCookie(Protection, Time));
        _app = builder.Build();
        _app.Use(SignIn);
        ConnectionsPart.MapConnections(_app);
    }

    public FakeConnectionStore Store { get; } = new();

    public FakeServerStore Servers { get; } = new();

    public FakeAccountStore Accounts { get; } = new();

    public LogLines Log { get; } = new();

    /// <summary>The clock of consents.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.Parse("2026-11-24T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    public EphemeralDataProtectionProvider Protection { get; } = new();

    public string Address => _app.Urls.First();

    public IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    public IJiraSites Sites => _app.Services.GetRequiredService<IJiraSites>();

    public TokenVault Vault => _app.Services.GetRequiredService<TokenVault>();

    public static async Task<ConnectedApp> Start(string authBase, string? apiBase = null, string? allowed = null)
    {
        var app = new ConnectedApp(authBase, apiBase ?? authBase, allowed);
        await app._app.StartAsync();
        return app;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Stands in for the session cookie: the header says who is signed in ("ada", "eve@umbrella"; "boss" administrates).</summary>
    private static Task SignIn(Microsoft.AspNetCore.Http.HttpContext http, Microsoft.AspNetCore.Http.RequestDelegate next)
    {
        Visitor? visitor = http.Request.Headers["X-As"].ToString() switch
        {
            "" => null,
            "guest" => new Visitor.Guest("g-1", "A guest", "board-1", "link-1"),
            var person => MemberOf(person.Split('@')),
        };
        if (visitor is not null)
        {
            http.User = ClaimsVisitor.PrincipalOf(visitor);
        }

        return next(http);
    }

    private static Visitor.Member MemberOf(string[] who) =>
        new(who[0], who[0], who.Length > 1 ? who[1] : "acme", Administrator: who[0] is "boss");
}
