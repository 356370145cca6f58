using Ludi.Collab.Accounts.Me;
using Ludi.Collab.Accounts.SignIn;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Accounts.SignUp;

/// <summary>Signing up; who has signed up is signed in.</summary>
internal static class SignUpEndpoints
{
    public static void MapSignUp(this IEndpointRouteBuilder api) => api
        .MapPost("/accounts", SignUp).WithValidBody<SignUpBody>().RequireRateLimiting(AttemptLimit.Name)
        .WithName("SignUp").WithSummary("Makes an account, with a new organisation or by an invitation into one, and signs in.")
        .Produces<MeAnswer>().ProducesProblem(400).ProducesProblem(409);

    private static async Task<IResult> SignUp(
        SignUpBody body, HttpContext context, Registration registration, WhoAmI whoAmI, CancellationToken cancellation)
    {
        var (person, refusal) = await registration.SignUp(body, cancellation);
        if (KnownVisitors.VisitorOf(person) is not { } visitor)
        {
            return Refusals.Of(refusal).ToProblem();
        }

        await Session.Begin(context, visitor);
        return Results.Ok(await whoAmI.Answer(visitor, board: null, cancellation));
    }
}
