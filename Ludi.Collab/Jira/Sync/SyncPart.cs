using Ludi.Collab.Jira.Sync.Deliveries;

namespace Ludi.Collab.Jira.Sync;

/// <summary>The part of the Jira door that keeps cards in step with Jira between refreshes.</summary>
internal static class SyncPart
{
    public static IServiceCollection AddSync(this IServiceCollection services)
    {
        services.AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<HookSecrets>();
        services.AddSingleton<SyncSites>();
        return services;
    }

    public static IEndpointRouteBuilder MapSync(this IEndpointRouteBuilder routes)
    {
        SyncEndpoints.Map(routes);
        BoardSyncEndpoints.Map(routes);
        DeliveryEndpoints.Map(routes);
        return routes;
    }
}
