using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes;

namespace Ludi.Collab.Jira.Sync;

/// <summary>How the cards of a board are kept in step, for its members. SPEC: Y4.</summary>
internal static class BoardSyncEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/boards/{board}/jira/sync", Sites).AddEndpointFilter(BoardCaller.Require).WithTags("Jira").WithName("BoardSync")
        .WithSummary("How each site's cards are kept in step with Jira").Produces<BoardSyncAnswer[]>();

    private static async Task<IResult> Sites(string board, HttpContext http, IGrainFactory grains)
    {
        http.Response.Headers.CacheControl = "no-store";
        var organisation = ((Visitor.Member)ClaimsVisitor.VisitorOf(http.User)!).Organisation;
        var view = await grains.GetGrain<IBoardGrain>(board).View();
        var sites = view.Cards.Select(c => c.Issue.Site).Distinct().Order(StringComparer.Ordinal);
        return Results.Ok(await Task.WhenAll(sites.Select(s => Answer(s, organisation, grains))));
    }

    private static async Task<BoardSyncAnswer> Answer(string site, string organisation, IGrainFactory grains)
    {
        var state = await SiteKey.Of(grains, organisation, site).State();
        return new BoardSyncAnswer(site, state.Mode.ToString(), state.LastEventAt, state.LastReadAt);
    }
}
