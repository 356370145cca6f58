using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.Me;
using Ludi.Collab.Accounts.SignIn;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Catalogue.Guests;

/// <summary>Coming onto a board by a share link, with a name only.</summary>
internal static class GuestEndpoints
{
    public static void MapGuests(this IEndpointRouteBuilder api) => api
        .MapPost("/guests", Enter).WithValidBody<GuestBody>().RequireRateLimiting(AttemptLimit.Name)
        .WithName("EnterAsGuest").WithSummary("Comes onto a board by a share link, with a name only.")
        .Produces<MeAnswer>().ProducesProblem(400).ProducesProblem(403);

    private static async Task<IResult> Enter(
        GuestBody body, HttpContext context, GuestEntry entry, WhoAmI whoAmI, CancellationToken cancellation)
    {
        if (await entry.Enter(body, ClaimsVisitor.VisitorOf(context.User), cancellation) is not var (visitor, board))
        {
            return Refusals.Of(RefusalCode.LinkExpired).ToProblem();
        }

        if (visitor is Visitor.Guest)
        {
            await Session.Begin(context, visitor);
        }

        return Results.Ok(await whoAmI.Answer(visitor, board, cancellation));
    }
}
