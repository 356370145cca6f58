using System.Security.Claims;
using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Catalogue.Links;

/// <summary>The share links of a board: members make them, facilitators end them, guests know nothing of them.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this IEndpointRouteBuilder api)
    {
        var links = api.MapGroup("/boards/{board}/links").RequireAuthorization(AccountPolicies.Member);
        links.MapGet("", List)
            .WithName("ShareLinks").WithSummary("The share links of a board, newest first; their addresses are not kept.")
            .Produces<IReadOnlyList<ListedLink>>().ProducesProblem(404);
        links.MapPost("", Make).WithValidBody<LinkBody>()
            .WithName("MakeShareLink").WithSummary("Makes an address by which guests come onto the board with a name only.")
            .Produces<LinkAddress>().ProducesProblem(400).ProducesProblem(404);
        links.MapDelete("/{link}", Revoke)
            .WithName("RevokeShareLink").WithSummary("Ends a share link and the access of who came by it; for facilitators.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> List(
        string board, ClaimsPrincipal user, BoardAccess access, IAccountStore store, CancellationToken cancellation)
    {
        if (await access.RoleOf(ClaimsVisitor.MemberOf(user), board, cancellation) is null)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        var links = await store.ShareLinksOf(board, cancellation);
        return Results.Ok(links.OrderByDescending(l => l.CreatedAt)
            .Select(l => new ListedLink(l.Id, l.CreatedAt, l.ExpiresAt, l.RevokedAt)));
    }

    private static async Task<IResult> Make(
        string board, LinkBody body, ClaimsPrincipal user, BoardAccess access, BoardLinks links, CancellationToken cancellation)
    {
        var member = ClaimsVisitor.MemberOf(user);
        if (await access.RoleOf(member, board, cancellation) is null)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        var (link, token) = await links.Make(board, member.Id, body.Days, cancellation);
        return Results.Ok(new LinkAddress(link.Id, $"/guest/{token}", link.ExpiresAt));
    }

    private static async Task<IResult> Revoke(
        string board, string link, ClaimsPrincipal user, BoardAccess access, BoardLinks links, CancellationToken cancellation) =>
        await access.RoleOf(ClaimsVisitor.MemberOf(user), board, cancellation) switch
        {
            null => Refusals.Of(RefusalCode.NotFound).ToProblem(),
            not BoardRole.Facilitator => Refusals.Of(RefusalCode.NotAllowed).ToProblem(),
            _ when await links.Revoke(board, link, cancellation) => Results.NoContent(),
            _ => Refusals.Of(RefusalCode.NotFound).ToProblem(),
        };

    /// <summary>A link without its secret.</summary>
    private sealed record ListedLink(string Id, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);

    /// <summary>Where guests go; the only time that the token is shown.</summary>
    private sealed record LinkAddress(string Id, string Address, DateTimeOffset? ExpiresAt);
}
