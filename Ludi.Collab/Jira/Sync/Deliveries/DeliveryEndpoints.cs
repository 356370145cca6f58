using Ludi.Collab.Jira.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>Where Jira delivers: verified, reduced to an issue's number, handed on and answered 202. SPEC: Y25–Y28.</summary>
internal static class DeliveryEndpoints
{
    /// <summary>Where the app's own webhooks lead; Atlassian allows an app one address.</summary>
    public const string AppPath = HookSecrets.Path + "cloud";

    private const int LongestIdentifier = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(AppPath, OfTheApp).ExcludeFromDescription();
        routes.MapPost(HookSecrets.Path + "{path:length(32,128)}", OfAnAdministrator).ExcludeFromDescription();
    }

    private static async Task<IResult> OfTheApp(
        HttpContext http, IOptionsMonitor<CloudOptions> app, IOptionsMonitor<SyncOptions> options, IGrainFactory grains, TimeProvider time)
    {
        string[] secrets = [app.CurrentValue.ClientSecret, .. options.CurrentValue.FormerClientSecrets];
        if (!AppProof.Holds(http.Request.Headers.Authorization.ToString(), secrets, time.GetUtcNow()))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var reader = new DeliveryReader();
        if (await Body(http, reader, null) is { } refusal)
        {
            return refusal;
        }

        foreach (var key in reader.Address is { } address ? await grains.GetGrain<ISiteDirectory>(ISiteDirectory.Key).Find(address) : [])
        {
            await grains.GetGrain<ISiteGrain>(key).Hint(HintOf(http, reader));
        }

        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> OfAnAdministrator(string path, HttpContext http, ISyncStore store, HookSecrets secrets, IGrainFactory grains)
    {
        if (await store.ByHook(HookSecrets.HashOf(path), http.RequestAborted) is not { } sync || secrets.Open(sync) is not { } secret)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        var site = SiteKey.Of(grains, sync.Organisation, sync.Site);
        var reader = new DeliveryReader();
        using var proof = new BodyProof(http.Request.Headers["X-Hub-Signature"].ToString(), secret);
        var refusal = await Body(http, reader, proof);
        if (refusal is not null || !proof.Holds())
        {
            await site.Refused();
            return refusal ?? Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        await site.Hint(HintOf(http, reader));
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    // Nonsense is refused only to those who proved who they are.
    private static async Task<IResult?> Body(HttpContext http, DeliveryReader reader, BodyProof? proof)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = DeliveryBody.MostBytes + 1;
        }

        if (http.Request.ContentLength > DeliveryBody.MostBytes || !await DeliveryBody.Read(http.Request.BodyReader, reader, proof, http.RequestAborted))
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return reader.IsNonsense && proof is null ? Results.StatusCode(StatusCodes.Status400BadRequest) : null;
    }

    private static Hint HintOf(HttpContext http, DeliveryReader reader)
    {
        var identifier = http.Request.Headers["X-Atlassian-Webhook-Identifier"].ToString();
        return new Hint(identifier is { Length: > 0 and <= LongestIdentifier } ? identifier : reader.Name, reader.IsNonsense ? null : reader.Issue);
    }
}
