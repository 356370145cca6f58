using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>The door to the rehearsal's webhooks.</summary>
internal static class WebhooksFeature
{
    /// <summary>Maps what is not behind the gateway, and lets the journal repeat what was done there.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud, JiraGateway gateway)
    {
        gateway.AddWrite("POST", WebhookAdministration.Template, WebhookAdministration.Again);
        DeliveryEndpoints.Map(routes, cloud.Deliveries);
        foreach (var site in cloud.Sites)
        {
            AdministratorEndpoints.Map(routes, cloud, site);
        }
    }

    /// <summary>Begins to deliver, once the journal is made again; ends with the server.</summary>
    public static void Begin(WebApplication app, JiraCloud cloud)
    {
        foreach (var site in cloud.Sites)
        {
            cloud.Hooks(site).Listen();
            app.Lifetime.ApplicationStarted.Register(() => app.Lifetime.ApplicationStopping.Register(new BulkWatch(cloud, site).Dispose));
        }

        app.Lifetime.ApplicationStopping.Register(cloud.Deliveries.Dispose);
    }
}
