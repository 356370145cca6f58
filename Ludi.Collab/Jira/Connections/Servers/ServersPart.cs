using Ludi.Collab.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>The part of connections that knows Data Center sites.</summary>
internal static class ServersPart
{
    public static IServiceCollection AddServers(this IServiceCollection services)
    {
        services.TryAddSingleton<IdSource>();
        return services.AddServerClient()
            .AddSingleton<ServerSites>()
            .AddSingleton<IServerSites>(provider => provider.GetRequiredService<ServerSites>())
            .AddSingleton<ServerCalls>()
            .AddSingleton<ServerCheck>()
            .AddSingleton<ServerClaims>()
            .AddSingleton<Authorities>();
    }
}
