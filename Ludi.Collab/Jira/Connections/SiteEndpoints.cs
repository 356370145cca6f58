using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Which Jira sites an organisation uses: its administrator's choice, at once for all its people and boards.</summary>
internal static class SiteEndpoints
{
    private const string Path = "/api/jira/sites";
    private const int MostSites = 100;
    private const int LongestId = 64;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Chosen).WithTags("Jira").WithSummary("Which sites your organisation uses; for its administrators.").Produces<SiteChoice>();
        routes.MapPut(Path, Choose).WithTags("Jira").WithSummary("Chooses which sites your organisation uses, null: all.").Produces(204);
    }

    private static async Task<IResult> Chosen(HttpContext http, IConnectionStore store) =>
        NotAnAdministrator(http, out var administrator) is { } refusal
            ? refusal.ToProblem()
            : Results.Ok(new SiteChoice(await store.ChosenSites(administrator.Organisation, http.RequestAborted)));

    private static async Task<IResult> Choose(SiteChoice? body, HttpContext http, IConnectionStore store, IAccountStore accounts, IGrainFactory grains)
    {
        if (NotAnAdministrator(http, out var administrator) is { } refusal)
        {
            return refusal.ToProblem();
        }

        if (body is null || (body.Sites is { } ids && (ids.Count > MostSites || !ids.All(IsId))))
        {
            return Refusals.Of(RefusalCode.Invalid, "A site is named by its id; at most 100 of them.").ToProblem();
        }

        IReadOnlyList<string>? sites = body.Sites is { } chosen ? [.. chosen.Distinct()] : null;
        await store.ChooseSites(administrator.Organisation, sites, CancellationToken.None);
        var people = await accounts.PeopleOf(administrator.Organisation, CancellationToken.None);
        await Task.WhenAll(people.Select(person => grains.GetGrain<IConnectionGrain>(person.Id).SitesChosen(sites)));
        return Results.NoContent();
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');

    private static Refusal? NotAnAdministrator(HttpContext http, out Visitor.Member administrator)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = ClaimsVisitor.VisitorOf(http.User);
        administrator = (visitor as Visitor.Member)!;
        return visitor switch
        {
            Visitor.Member { Administrator: true } => null,
            null => Refusals.Of(RefusalCode.NotSignedIn),
            _ => Refusals.Of(RefusalCode.NotAllowed, "Which Jira sites are used is the choice of your organisation's administrator."),
        };
    }
}

/// <summary>The sites that an organisation uses, by id.</summary>
/// <param name="Sites">Null: all.</param>
internal sealed record SiteChoice(IReadOnlyList<string>? Sites);
