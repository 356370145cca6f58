using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Tests.Fakes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Connections;

/// <summary>One connection asked on two nodes of a cluster.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task P11_C19_a_hundred_renewals_on_two_nodes_are_one()
    {
        await using var provider = await Start(Answer(200, """{"access_token":"new","refresh_token":"r2","expires_in":3600}"""));
        var (store, protection) = (new FakeConnectionStore(), new EphemeralDataProtectionProvider());
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => AddConnections(silo.Services, provider.Address, store, protection));
        builder.ConfigureClient(client => Collab.Hosting.Silo.AddProtocol(client.Services));
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var nodes = cluster.Silos.Select(silo => silo.ServiceProvider).ToList();
        await nodes[0].GetRequiredService<TokenVault>().Save(
            "ada", new Grant("acme", "old", "r1", DateTimeOffset.UnixEpoch, "a", [new("s", "https://s", "s")], Ended: false));

        var tokens = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(n => nodes[n % 2].GetRequiredService<IGrainFactory>().GetGrain<IConnectionGrain>("ada").Token("s")));

        Assert.All(tokens, token => Assert.Equal("new", token.Token));
        Assert.Single(provider.Calls, call => call.Path == "/oauth/token");
    }

    private static void AddConnections(IServiceCollection services, string provider, IConnectionStore store, IDataProtectionProvider protection)
    {
        Collab.Hosting.Silo.AddProtocol(services);
        ConnectionsPart.AddConnections(services.AddSingleton(TimeProvider.System).AddSingleton(store).AddSingleton<IServerStore, FakeServerStore>()).AddJiraApi().AddSingleton(protection);
        services.Configure<CloudOptions>(o => (o.ClientId, o.ClientSecret, o.AuthBase, o.ApiBase) = ("id", "secret", provider, provider));
    }
}
