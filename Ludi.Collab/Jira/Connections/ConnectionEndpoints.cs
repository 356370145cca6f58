using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Jira.Connections.Servers;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Connections;

/// <summary>A person's connection over plain HTTP: see it, begin it, come back from the provider, end it (P9–P12).</summary>
internal static class ConnectionEndpoints
{
    /// <summary>Where the provider sends browsers back to.</summary>
    public const string CallbackPath = "/jira/callback";

    private const string Path = "/api/jira/connection";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, State).WithTags("Jira").WithSummary("How you stand with Jira, and the sites you reach.");
        routes.MapPost(Path, Begin).WithTags("Jira").WithSummary("Where to send the browser to connect.");
        routes.MapDelete(Path, Disconnect).WithTags("Jira").WithSummary("Forgets your tokens at a Data Center site, or at Atlassian.");
        routes.MapGet(CallbackPath, Finish).ExcludeFromDescription();
    }

    private static async Task<IResult> State(HttpContext http, IGrainFactory grains, ServerSites servers, IOptionsMonitor<CloudOptions> options)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var state = await grains.GetGrain<IConnectionGrain>(member.Id).State();
        var offered = await servers.Of(member.Organisation, http.RequestAborted);
        return Results.Ok(ConnectionAnswer.Of(state, offered, options.CurrentValue.Provider, CallbackOf(http, options.CurrentValue)));
    }

    private static async Task<IResult> Begin(
        BeginConnection? body, HttpContext http, ConsentCookie cookie, Authority authority, IServerSites servers, IOptionsMonitor<CloudOptions> options)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (!LocalPath.IsLocal(body?.ReturnTo))
        {
            return Refusals.Of(RefusalCode.Invalid, "The place to return to must be a page of this site.").ToProblem();
        }

        var callback = CallbackOf(http, options.CurrentValue);
        if (body!.Site is null)
        {
            var consent = cookie.Begin(http, member.Id, body.ReturnTo!, callback);
            return Results.Ok(new BegunConnection(authority.ConsentAddress(consent.State, callback)));
        }

        // Of another organisation's sites nobody learns anything.
        if (await servers.Find(body.Site, http.RequestAborted) is not { Auth: ServerAuth.OAuth } site || site.Organisation != member.Organisation)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        var asked = cookie.Begin(http, member.Id, body.ReturnTo!, callback, site.Id);
        return Results.Ok(new BegunConnection(ServerAuthority.ConsentAddress(site, asked.State, callback, asked.Challenge())));
    }

    private static string CallbackOf(HttpContext http, CloudOptions options) =>
        options.CallbackAddress ?? $"{http.Request.Scheme}://{http.Request.Host}{CallbackPath}";

    private static async Task<IResult> Disconnect(HttpContext http, string? site, IGrainFactory grains, ILogger<Farewell> logger)
    {
        if (NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (site is not null && !ServerSite.IsServer(site))
        {
            return Refusals.Of(RefusalCode.Invalid, "One disconnects from a Data Center site alone, or from Atlassian as a whole.").ToProblem();
        }

        if (site is null)
        {
            await new Farewell(grains, logger).Say(member.Organisation, member.Id);
        }

        await grains.GetGrain<IConnectionGrain>(member.Id).Disconnect(site);
        return Results.NoContent();
    }

    private static async Task<IResult> Finish(
        HttpContext http, string? state, string? code, string? error, ConsentCookie cookie, IGrainFactory grains, ILogger<Consent> logger)
    {
        http.Response.Headers.CacheControl = "no-store";
        // The page we return to does not hand the code on to anybody else.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var consent = cookie.Take(http);
        var visitor = ClaimsVisitor.VisitorOf(http.User);
        if (consent is null || !cookie.Fits(consent, state, visitor))
        {
            return Return(consent, "failed");
        }

        return (error, code) switch
        {
            ("access_denied", _) => Return(consent, "cancelled"),
            (null, { Length: > 0 }) => Return(consent, await Exchange((Visitor.Member)visitor!, consent, code, grains, logger)),
            _ => Return(consent, "failed"),
        };
    }

    private static async Task<string> Exchange(Visitor.Member member, Consent consent, string code, IGrainFactory grains, ILogger logger)
    {
        try
        {
            var now = await grains.GetGrain<IConsentGrain>(member.Id).Connect(
                member.Organisation, code, consent.State, consent.Callback, consent.Site, consent.Verifier);
            return now.Refusal switch
            {
                null => "connected",
                { Code: RefusalCode.JiraElsewhere } => "elsewhere",
                _ => "failed",
            };
        }
        catch (Exception failure)
        {
            // Whoever comes back from consenting gets their page, not an error page.
            ConnectionLog.ConsentFailed(logger, failure, member.Id);
            return "failed";
        }
    }

    private static IResult Return(Consent? consent, string outcome) =>
        Results.Redirect(QueryHelpers.AddQueryString(consent?.ReturnTo ?? "/", "jira", outcome));

    /// <summary>Null: a member calls.</summary>
    public static Refusal? NotAMember(HttpContext http, out Visitor.Member member)
    {
        var visitor = ClaimsVisitor.VisitorOf(http.User);
        member = (visitor as Visitor.Member)!;
        return visitor switch
        {
            Visitor.Member => null,
            Visitor.Guest => Refusals.Of(RefusalCode.GuestsWatchJira),
            _ => Refusals.Of(RefusalCode.NotSignedIn),
        };
    }
}
