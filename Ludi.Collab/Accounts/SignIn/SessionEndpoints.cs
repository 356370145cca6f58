using Ludi.Collab.Accounts.Me;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Identity;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>Signing in and out. A wrong password and an unknown address get the same answer after the same work (U3).</summary>
internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        api.MapPost("/session", SignIn).WithValidBody<SignInBody>().RequireRateLimiting(AttemptLimit.Name)
            .WithName("SignIn").WithSummary("Signs in with e-mail address and password.").Produces<MeAnswer>().ProducesProblem(403);
        api.MapDelete("/session", (Delegate)SignOut)
            .WithName("SignOut").WithSummary("Signs out; also where nobody is signed in.").Produces(204);
    }

    private static async Task<IResult> SignIn(
        SignInBody body, HttpContext context, IAccountStore store, Passwords passwords, WhoAmI whoAmI, CancellationToken cancellation)
    {
        var person = await store.PersonByEmail(Person.NormaliseEmail(body.Email!), cancellation);
        var verdict = await passwords.Check(person, body.Password!, cancellation);
        if (KnownVisitors.VisitorOf(person) is not { } visitor || verdict == PasswordVerificationResult.Failed)
        {
            return Refusals.Of(RefusalCode.WrongPassword).ToProblem();
        }

        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await store.SetPasswordHash(visitor.Id, await passwords.Hash(body.Password!, cancellation), cancellation);
        }

        await Session.Begin(context, visitor);
        return Results.Ok(await whoAmI.Answer(visitor, board: null, cancellation));
    }

    private static async Task<IResult> SignOut(HttpContext context)
    {
        await Session.End(context);
        return Results.NoContent();
    }
}
