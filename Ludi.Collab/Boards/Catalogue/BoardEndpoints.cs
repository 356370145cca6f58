using System.Security.Claims;
using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.Rules;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Catalogue;

/// <summary>One board: what it is, its name, its end. Who has no access is told that it does not exist.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder api)
    {
        api.MapGet("/boards/{board}", Read).RequireAuthorization(AccountPolicies.Visitor)
            .WithName("Board").WithSummary("A board's name, template and one's own role on it; for guests of it too.")
            .Produces<BoardAnswer>().ProducesProblem(401).ProducesProblem(404);
        api.MapPatch("/boards/{board}", Rename).WithValidBody<RenameBody>().RequireAuthorization(AccountPolicies.Member)
            .WithName("RenameBoard").WithSummary("Gives a board another name, for everybody on it at once.")
            .Produces(204).ProducesProblem(400).ProducesProblem(404);
        api.MapDelete("/boards/{board}", Delete).RequireAuthorization(AccountPolicies.Member)
            .WithName("DeleteBoard").WithSummary("Deletes a board with everything on it; for its facilitators. Jira stays untouched.")
            .Produces(204).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> Read(
        string board, ClaimsPrincipal user, BoardAccess access, IBoardStore boards, CancellationToken cancellation)
    {
        var role = await access.RoleOf(ClaimsVisitor.VisitorOf(user)!, board, cancellation);
        return role is { } held && await boards.Head(board, cancellation) is { } head
            ? Results.Ok(new BoardAnswer(head.Id, head.Name, held, head.Template, GuestPolicy: "everything"))
            : Refusals.Of(RefusalCode.NotFound).ToProblem();
    }

    private static async Task<IResult> Rename(
        string board, RenameBody body, ClaimsPrincipal user, BoardAccess access, IBoardStore boards, LiveBoards live, CancellationToken cancellation)
    {
        var name = PlainName.Of(body.Name!);
        if (await access.RoleOf(ClaimsVisitor.MemberOf(user), board, cancellation) is null
            || !await boards.Rename(board, name, cancellation))
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        await live.Renamed(board, name);
        return Results.NoContent();
    }

    private static async Task<IResult> Delete(
        string board, ClaimsPrincipal user, BoardAccess access, IBoardStore boards, LiveBoards live, CancellationToken cancellation)
    {
        switch (await access.RoleOf(ClaimsVisitor.MemberOf(user), board, cancellation))
        {
            case null:
                return Refusals.Of(RefusalCode.NotFound).ToProblem();
            case not BoardRole.Facilitator:
                return Refusals.Of(RefusalCode.NotAllowed, "Only who made this board or an administrator can delete it.").ToProblem();
            default:
                await boards.Delete(board, cancellation);
                await live.Deleted(board);
                return Results.NoContent();
        }
    }
}
