using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Connections.Servers;
using Ludi.Collab.Tests.Fakes;
using Ludi.Collab.Tests.Jira.Api;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Connections;

/// <summary>A connection's rules without a grain, before a scripted provider and with the clock in the test's hand.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public static readonly ConnectedSite Site = new("site-1", "https://one.example", "one");

    private readonly ScriptedServer _server;
    private readonly ServiceProvider _services;
    private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<ConnectionState, bool>? _awaited;

    private Provider(ScriptedServer server, IConnectionStore? store)
    {
        _server = server;
        Store = store ?? new FakeConnectionStore();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Jira:Cloud:ClientId"] = "id",
            ["Jira:Cloud:ClientSecret"] = "client-secret",
            ["Jira:Cloud:AuthBase"] = server.Address,
            ["Jira:Cloud:ApiBase"] = server.Address,
        }).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        ConnectionsPart.AddConnections(services.AddSingleton(TimeProvider.System).AddSingleton(Store).AddSingleton<IServerStore, FakeServerStore>().AddJiraApi());
        _services = services.BuildServiceProvider();
        Connection = With(Protection);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public IConnectionStore Store { get; }

    public EphemeralDataProtectionProvider Protection { get; } = new();

    /// <summary>What the list of sites answers; one site of Jira and one of something else unless said otherwise.</summary>
    public RequestDelegate Sites { get; set; } = ScriptedServer.Answer(200, OneSite);

    public List<ConnectionState> Told { get; } = [];

    public Connection Connection { get; }

    public int TokenCalls => _server.Calls.Count(c => c.Path == "/oauth/token");

    public IReadOnlyList<Asked> Calls => _server.Calls;

    /// <summary>Answers tokens as scripted, the last again and again; sites and account as ever.</summary>
    public static async Task<Provider> Start(IConnectionStore? store, params RequestDelegate[] tokens)
    {
        var next = -1;
        Provider? provider = null;
        var server = await ScriptedServer.Start(http => http.Request.Path.Value switch
        {
            "/oauth/token" => tokens[Math.Min(Interlocked.Increment(ref next), tokens.Length - 1)](http),
            "/oauth/token/accessible-resources" => provider!.Sites(http),
            _ => ScriptedServer.Answer(200, """{"accountId":"account-1"}""")(http),
        });
        return provider = new Provider(server, store);
    }

    public static RequestDelegate Pair(int number) =>
        ScriptedServer.Answer(200, $$"""{"access_token":"a{{number}}","refresh_token":"r{{number}}","expires_in":3600,"token_type":"Bearer"}""");

    public static RequestDelegate Error(int status, string error) => ScriptedServer.Answer(status, $$"""{"error":"{{error}}","error_description":"x"}""");

    public Connection With(IDataProtectionProvider protection) => new(
        new GrantPlace("ada"), Vault(protection), _services.GetRequiredService<Authority>(), Time, Tell, _services.GetRequiredService<ILogger<Provider>>());

    public TokenVault Vault(IDataProtectionProvider? protection = null) => new(
        Store, protection ?? Protection, _services.GetRequiredService<IOptionsMonitor<CloudOptions>>(), _services.GetRequiredService<ServerClaims>(), Time);

    /// <summary>Connected with tokens a1 and r1 for an hour, without a call.</summary>
    public async Task Connected()
    {
        await Vault().Save("ada", new Grant("acme", "a1", "r1", Time.GetUtcNow().AddHours(1), "account-1", [Site], Ended: false));
        await Connection.Load();
    }

    /// <summary>Waits until such a state is told.</summary>
    public Task ToldOf(Func<ConnectionState, bool> state)
    {
        _awaited = state;
        return Told.Any(state) ? Task.CompletedTask : _told.Task;
    }

    public async ValueTask DisposeAsync()
    {
        Connection.Dispose();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    private void Tell(ConnectionState state)
    {
        Told.Add(state);
        if (_awaited?.Invoke(state) is true)
        {
            _told.TrySetResult();
        }
    }

    private const string OneSite = """
        [{"id":"site-1","url":"https://one.example","name":"one","scopes":["read:jira-work"]},
         {"id":"site-1","url":"https://one.example","name":"one","scopes":["read:board-scope:jira-software"]},
         {"id":"site-9","url":"https://wiki.example","name":"wiki","scopes":["read:confluence-content.all"]}]
        """;
}
