namespace Ludi.Collab.Rehearsal.Faults;

/// <summary>The switches: setting faults, revoking grants, ending access tokens. They take JSON only, so that no page elsewhere can press them.</summary>
internal static class FaultEndpoints
{
    /// <summary>Maps the addresses under the base.</summary>
    public static void Map(IEndpointRouteBuilder routes, JiraCloud cloud)
    {
        routes.MapGet("/faults", () => Results.Ok(cloud.Faults.List().Select(set => new { set.Fault, set.Left })));
        routes.MapPost("/faults", (Fault fault) =>
        {
            if (!Fault.Kinds.Contains(fault.Kind) || fault.Match is null || !fault.Match.IsLegal || fault.Times is < 1)
            {
                return Results.BadRequest(new { error = $"kind must be one of {string.Join(", ", Fault.Kinds)}; match.path a template or a regular expression; times at least 1" });
            }

            cloud.Faults.Add(fault);
            return Results.NoContent();
        });
        routes.MapDelete("/faults", () =>
        {
            cloud.Faults.Clear();
            return Results.NoContent();
        });
        routes.MapPost("/grants/revoke", (Revocation revocation) =>
        {
            cloud.Grants.Revoke(revocation.AccountId);
            Webhooks.WebhookAdministration.EndGrant(cloud, revocation.AccountId);
            return Results.NoContent();
        });
        routes.MapPost("/tokens/expire", (HttpRequest request) =>
        {
            if (!request.HasJsonContentType() && request.Headers.Origin.Count > 0)
            {
                return Results.StatusCode(415);
            }

            cloud.Grants.ExpireAccess();
            return Results.NoContent();
        });
    }

    private sealed record Revocation(string AccountId);
}
