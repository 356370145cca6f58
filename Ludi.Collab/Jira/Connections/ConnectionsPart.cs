using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Api.Http;
using Ludi.Collab.Jira.Connections.Servers;

namespace Ludi.Collab.Jira.Connections;

/// <summary>The part of the Jira door that connects people.</summary>
internal static class ConnectionsPart
{
    public static IServiceCollection AddConnections(this IServiceCollection services)
    {
        services.AddOptions<CloudOptions>().BindConfiguration(CloudOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDataProtection();
        services.AddSingleton<Authority>();
        services.AddSingleton<TokenVault>();
        services.AddSingleton<ConsentCookie>();
        var client = services.AddHttpClient(Authority.Client).AsAtlassianClient();
        client.AddResilienceHandler("authority", (pipeline, context) => AuthorityPipeline.Build(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        client.AddHttpMessageHandler<BodyHandler>();
        return services.AddServers();
    }

    public static IEndpointRouteBuilder MapConnections(this IEndpointRouteBuilder routes)
    {
        ConnectionEndpoints.Map(routes);
        SiteEndpoints.Map(routes);
        ServerEndpoints.Map(routes);
        return routes;
    }
}
