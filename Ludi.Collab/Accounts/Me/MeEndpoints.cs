using System.Security.Claims;

namespace Ludi.Collab.Accounts.Me;

/// <summary>Who this browser is, and who else is in the organisation.</summary>
internal static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Me)
            .WithName("Me").WithSummary("Who is signed in: nobody, a member or a guest.").Produces<MeAnswer>();
        api.MapGet("/people", People).RequireAuthorization(AccountPolicies.Member)
            .WithName("People").WithSummary("The people of one's own organisation.").Produces<IReadOnlyList<Colleague>>().ProducesProblem(401);
    }

    private static async Task<IResult> Me(HttpContext context, WhoAmI whoAmI, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await whoAmI.Answer(ClaimsVisitor.VisitorOf(context.User), board: null, cancellation));
    }

    private static async Task<IResult> People(ClaimsPrincipal user, IAccountStore store, CancellationToken cancellation)
    {
        var people = await store.PeopleOf(ClaimsVisitor.MemberOf(user).Organisation, cancellation);
        return Results.Ok(people.Select(p => new Colleague(p.Id, p.Name, p.Administrator)).ToList());
    }

    /// <summary>Somebody of the same organisation, and whether they administer it: whom one may ask.</summary>
    private sealed record Colleague(string Id, string Name, bool Administrator);
}
