using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting.Errors;
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
        routes.MapDelete(Path, Disconnect).WithTags("Jira").WithSummary("Forgets your tokens.");
        routes.MapGet(CallbackPath, Finish).ExcludeFromDescription();
    }

    private static async Task<IResult> State(HttpContext http, IGrainFactory grains, IOptionsMonitor<CloudOptions> options)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var state = await grains.GetGrain<IConnectionGrain>(member.Id).State();
        return Results.Ok(new ConnectionAnswer(state.Phase, state.Sites, state.Unused ?? [], state.Elsewhere ?? [], options.CurrentValue.Provider));
    }

    private static IResult Begin(BeginConnection? body, HttpContext http, ConsentCookie cookie, Authority authority, IOptionsMonitor<CloudOptions> options)
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

        var callback = options.CurrentValue.CallbackAddress ?? $"{http.Request.Scheme}://{http.Request.Host}{CallbackPath}";
        var consent = cookie.Begin(http, member.Id, body!.ReturnTo!, callback);
        return Results.Ok(new BegunConnection(authority.ConsentAddress(consent.State, callback)));
    }

    private static async Task<IResult> Disconnect(HttpContext http, IGrainFactory grains, ILogger<Farewell> logger)
    {
        if (NotAMember(http, out var member) is { } refusal)
        {
            return refusal.ToProblem();
        }

        await new Farewell(grains, logger).Say(member.Organisation, member.Id);
        await grains.GetGrain<IConnectionGrain>(member.Id).Disconnect();
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
            var now = await grains.GetGrain<IConsentGrain>(member.Id).Connect(member.Organisation, code, consent.State, consent.Callback);
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
    private static Refusal? NotAMember(HttpContext http, out Visitor.Member member)
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

/// <summary>How somebody stands with Jira.</summary>
/// <param name="Unused">Sites of theirs that their administrator left out.</param>
/// <param name="Elsewhere">Sites that their account serves for another organisation (P14).</param>
internal sealed record ConnectionAnswer(
    ConnectionPhase Phase, IReadOnlyList<ConnectedSite> Sites, IReadOnlyList<ConnectedSite> Unused, IReadOnlyList<ConnectedSite> Elsewhere, string Provider);

/// <summary>Asks for a consent.</summary>
/// <param name="ReturnTo">A path of our own pages.</param>
internal sealed record BeginConnection(string? ReturnTo);

/// <summary>Where to send the browser.</summary>
internal sealed record BegunConnection(string Address);
