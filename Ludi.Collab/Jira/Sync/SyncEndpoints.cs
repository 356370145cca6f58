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
    private const int LongestId = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var sync = routes.MapGroup(Path).WithTags("Jira");
        sync.MapGet("", All).WithSummary("How each site is kept in step with Jira; for administrators.").Produces<SiteSyncAnswer[]>();
        sync.MapPut("/{site}", Choose).WithSummary("Chooses how a site is kept in step.").Produces(204);
        sync.MapPost("/{site}/hook", MakeHook).WithSummary("A new address and secret for a webhook of Jira's administrator, in place of older ones.").Produces<MadeHook>();
        sync.MapDelete("/{site}/hook", RemoveHook).WithSummary("Refuses that webhook's deliveries from now on.").Produces(204);
    }

    private static async Task<IResult> All(HttpContext http, ISyncStore store, IJiraSites jira, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var connected = (await grains.GetGrain<IConnectionGrain>(administrator.Id).State()).Sites;
        var stored = await store.OfOrganisation(administrator.Organisation, http.RequestAborted);
        var sites = connected.Concat(stored.Where(s => connected.All(c => c.Id != s.Site)).Select(s => new ConnectedSite(s.Site, "", s.Site)));
        return Results.Ok(await Task.WhenAll(sites.Select(s => Answer(s, administrator.Organisation, jira, grains))));
    }

    private static async Task<SiteSyncAnswer> Answer(ConnectedSite site, string organisation, IJiraSites jira, IGrainFactory grains)
    {
        var state = await SiteKey.Of(grains, organisation, site.Id).State();
        var hook = state.HookAddress is { } address ? new HookAnswer(address, state.HookCreatedAt) : null;
        var quota = jira.Quota(site.Id) is { } known ? new QuotaAnswer(known.Limit, known.Remaining) : null;
        return new SiteSyncAnswer(
            site, SiteKey.IsServer(site.Id) ? "DataCenter" : "Cloud", state.Mode.ToString(), state.Boards, state.LastEventAt, state.LastReadAt,
            state.HookExpiresAt, state.HookRenewsAt, state.Failures, state.Trouble, jira.CallsLastHour(site.Id), quota, hook, state.Deliveries);
    }

    private static async Task<IResult> Choose(string site, ModeBody? body, HttpContext http, IOptionsMonitor<SyncOptions> options, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (!IsId(site) || !Enum.TryParse<SyncMode>(body?.Mode, out var mode) || !Enum.IsDefined(mode))
        {
            return Refusals.Of(RefusalCode.Invalid, "The mode is one of OnRefresh, NearLive, Live.").ToProblem();
        }

        await SiteKey.Of(grains, administrator.Organisation, site).Choose(mode, AddressOf(http, options));
        return Results.NoContent();
    }

    private static async Task<IResult> MakeHook(string site, HttpContext http, IOptionsMonitor<SyncOptions> options, IGrainFactory grains) =>
        NotAnAdministrator(http, out var administrator) is { } refusal ? refusal.ToProblem()
        : !IsId(site) ? Refusals.Of(RefusalCode.Invalid).ToProblem()
        : Results.Ok(await SiteKey.Of(grains, administrator.Organisation, site).MakeHook(AddressOf(http, options)));

    private static async Task<IResult> RemoveHook(string site, HttpContext http, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (IsId(site))
        {
            await SiteKey.Of(grains, administrator.Organisation, site).RemoveHook();
        }

        return Results.NoContent();
    }

    private static string AddressOf(HttpContext http, IOptionsMonitor<SyncOptions> options) =>
        (options.CurrentValue.PublicAddress ?? $"{http.Request.Scheme}://{http.Request.Host}").TrimEnd('/');

    private static bool IsId(string id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

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
