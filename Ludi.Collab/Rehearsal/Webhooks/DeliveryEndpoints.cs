namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>The switches of deliveries and their log, for tests. They take JSON only, so that no page elsewhere can press them.</summary>
internal static class DeliveryEndpoints
{
    /// <summary>Maps the addresses under the base.</summary>
    public static void Map(IEndpointRouteBuilder routes, Deliveries deliveries)
    {
        routes.MapGet("/deliveries", (string? hook, string? site) => Results.Ok(new
        {
            switches = deliveries.Switches,
            entries = deliveries.Log.Read().Where(entry => (hook is null || entry.Hook == hook) && (site is null || entry.Site == site)),
        }));
        routes.MapPost("/deliveries", (DeliverySwitches wanted) =>
        {
            if (!wanted.AreLegal)
            {
                return Results.BadRequest(new { error = "delayMs, duplicate and drop must not be negative; delayMs and retryAfterMs at most an hour" });
            }

            deliveries.Switch(wanted);
            return Results.NoContent();
        });
        routes.MapDelete("/deliveries", () =>
        {
            deliveries.Switch(DeliverySwitches.None);
            deliveries.Log.Clear();
            return Results.NoContent();
        });
    }
}
