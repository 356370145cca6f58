using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections.Guard;

namespace Ludi.Collab.Jira.Connections;

/// <summary>The HTTP client for Data Center sites: the chain of every Jira call, over connections that the <see cref="AddressGuard"/> makes.</summary>
internal static class ServerClient
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Name = "jira-server";

    public static IServiceCollection AddServerClient(this IServiceCollection services)
    {
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section)
            .Validate(o => o.AllowedHosts.All(AllowedHosts.IsEntry), "Jira:Server:AllowedHosts takes \"host\" or \"host:port\".").ValidateOnStart();
        services.AddSingleton<AllowedHosts>();
        services.AddSingleton<INetwork, SystemNetwork>();
        services.AddSingleton<AddressGuard>();
        services.AddHttpClient(Name).AsAtlassianClient()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<AddressGuard>().Handler())
            .WithCallChain();
        return services;
    }
}
