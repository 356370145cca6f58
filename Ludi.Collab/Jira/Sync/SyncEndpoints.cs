using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Sync;

/// <summary>How each site is kept in step: seen and chosen by the organisation's administrators. SPEC: Y1–Y3.</summary>
internal static class SyncEndpoints
{
    private const string Path = "/api/jira/sync";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sync = routes.MapGroup(Path).WithTags("Jira");
        sync.MapGet("", All).WithSummary("How each site is kept in step with Jira; for administrators.").Produces<SiteSyncAnswer[]>();
        sync.MapPut("/{site}", Choose).WithSummary("Chooses how a site is kept in step.").Produces(204);
        sync.MapPost("/{site}/hook", MakeHook).WithSummary("A new address and secret for a webhook of Jira's administrator, in place of older ones.").Produces<MadeHook>();
        sync.MapDelete("/{site}/hook", RemoveHook).WithSummary("Refuses that webhook's deliveries from now on.").Produces(204);
    }

    private static async Task<IResult> All(HttpContext http, SyncSites sites, IJiraSites jira, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var known = await sites.Of(administrator, http.RequestAborted);
        return Results.Ok(await Task.WhenAll(known.Select(s => Answer(s, administrator.Organisation, jira, grains))));
    }

    private static async Task<SiteSyncAnswer> Answer(ConnectedSite site, string organisation, IJiraSites jira, IGrainFactory grains)
    {
        var state = await SiteKey.Of(grains, organisation, site.Id).State();
        var hook = state.HookAddress is { } address ? new HookAnswer(address, state.HookCreatedAt) : null;
        var quota = jira.Quota(site.Id) is { } known ? new QuotaAnswer(known.Limit, known.Remaining) : null;
        return new SiteSyncAnswer(
            site, ServerSite.IsServer(site.Id) ? "DataCenter" : "Cloud", state.Mode.ToString(), state.Boards, state.LastEventAt, state.LastReadAt,
            state.HookExpiresAt, state.HookRenewsAt, state.Failures, state.Trouble, jira.CallsLastHour(site.Id), quota, hook, state.Deliveries);
    }

    private static async Task<IResult> Choose(
        string site, ModeBody? body, HttpContext http, SyncSites sites, IOptionsMonitor<SyncOptions> options, IGrainFactory grains)
    {
        if (await Objection(http, sites, site) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (!Enum.TryParse<SyncMode>(body?.Mode, out var mode) || !Enum.IsDefined(mode))
        {
            return Refusals.Of(RefusalCode.Invalid, "The mode is one of OnRefresh, NearLive, Live.").ToProblem();
        }

        await Grain(http, grains, site).Choose(mode, AddressOf(http, options));
        return Results.NoContent();
    }

    private static async Task<IResult> MakeHook(string site, HttpContext http, SyncSites sites, IOptionsMonitor<SyncOptions> options, IGrainFactory grains) =>
        await Objection(http, sites, site) is { } refusal ? refusal.ToProblem() : Results.Ok(await Grain(http, grains, site).MakeHook(AddressOf(http, options)));

    private static async Task<IResult> RemoveHook(string site, HttpContext http, SyncSites sites, IGrainFactory grains)
    {
        if (await Objection(http, sites, site) is { } refusal)
        {
            return refusal.ToProblem();
        }

        await Grain(http, grains, site).RemoveHook();
        return Results.NoContent();
    }

    /// <summary>Null: an administrator speaks of a site that they may choose for.</summary>
    private static async Task<Refusal?> Objection(HttpContext http, SyncSites sites, string site) =>
        NotAnAdministrator(http, out var administrator)
        ?? (await sites.Knows(administrator, site, http.RequestAborted) ? null : Refusals.Of(RefusalCode.NotFound, "Your organisation has no such Jira site."));

    private static ISiteGrain Grain(HttpContext http, IGrainFactory grains, string site) =>
        SiteKey.Of(grains, ((Visitor.Member)ClaimsVisitor.VisitorOf(http.User)!).Organisation, site);

    private static string AddressOf(HttpContext http, IOptionsMonitor<SyncOptions> options) =>
        (options.CurrentValue.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}").TrimEnd('/');

    private static Refusal? NotAnAdministrator(HttpContext http, out Visitor.Member administrator)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = ClaimsVisitor.VisitorOf(http.User);
        administrator = (visitor as Visitor.Member)!;
        return visitor switch
        {
            Visitor.Member { Administrator: true } => null,
            null => Refusals.Of(RefusalCode.NotSignedIn),
            _ => Refusals.Of(RefusalCode.NotAllowed, "How Jira sites are kept in step is the choice of your organisation's administrator."),
        };
    }
}
