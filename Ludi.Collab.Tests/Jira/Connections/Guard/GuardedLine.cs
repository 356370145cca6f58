using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Flurl;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Connections.Guard;
using Ludi.Collab.Jira.Connections.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ludi.Collab.Tests.Jira.Connections.Guard;

/// <summary>The real client for Data Center sites with its whole chain; names can be given, and lines are made and noted.</summary>
internal sealed class GuardedLine : IAsyncDisposable, INetwork
{
    private readonly SystemNetwork _real = new();
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<IPEndPoint> _connected = [];
    private int _resolved;

    public GuardedLine(Action<JiraLimits>? limits = null, params string[] allowed)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(allowed.Select((host, n) => KeyValuePair.Create($"Jira:Server:AllowedHosts:{n}", (string?)host))).Build());
        services.AddLogging().AddSingleton(TimeProvider.System).AddJiraApi();
        ServersPart.AddServers(services).AddSingleton<INetwork>(this);
        services.Configure<JiraLimits>(o => limits?.Invoke(o));
        _services = services.BuildServiceProvider();
    }

    /// <summary>What names resolve to, one answer after another; a name that is not here is asked of the system.</summary>
    public Dictionary<string, Queue<IPAddress[]>> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<IPEndPoint> Connected => [.. _connected];

    public int Resolved => _resolved;

    public AddressGuard Guard => _services.GetRequiredService<AddressGuard>();

    public Task<ServerAnswer> Get(string address, CancellationToken cancellation = default) =>
        _services.GetRequiredService<ServerCalls>().Send("ada", "dc-test", "test", new Url(address), "secret-token", null, cancellation);

    /// <summary>A read, as those of issues are: tried again when that may help.</summary>
    public async Task Read(string address)
    {
        using var client = _services.GetRequiredService<IHttpClientFactory>().CreateClient(ServerClient.Name);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        new SiteCall("ada", "dc-test", "test").Mark(request);
        using var response = await client.SendAsync(request);
    }

    public Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _resolved);
        return Names.TryGetValue(host, out var answers)
            ? Task.FromResult<IReadOnlyList<IPAddress>>(answers.Count > 1 ? answers.Dequeue() : answers.Peek())
            : _real.Resolve(host, cancellation);
    }

    public Task<Stream> Connect(IPEndPoint address, CancellationToken cancellation)
    {
        _connected.Enqueue(address);
        // Tests leave this machine alone, and this machine only.
        return PublicAddress.Is(address.Address) ? throw new SocketException((int)SocketError.NetworkUnreachable) : _real.Connect(address, cancellation);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
