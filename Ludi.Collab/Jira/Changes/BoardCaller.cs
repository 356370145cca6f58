using Ludi.Collab.Accounts;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes;

/// <summary>Who calls: a member of the board's organisation. Everybody else is refused before anything is read (P56–P58).</summary>
internal sealed record BoardCaller(string Person)
{
    /// <summary>Lets members pass, and nobody else; guests are told why.</summary>
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (ClaimsVisitor.VisitorOf(context.User) is not { } visitor)
        {
            return Refusals.Of(RefusalCode.NotSignedIn).ToProblem();
        }

        var access = context.RequestServices.GetRequiredService<BoardAccess>();
        var role = await access.RoleOf(visitor, context.GetRouteValue("board") as string ?? "", context.RequestAborted);
        if (role is null or BoardRole.Guest)
        {
            return Refusals.Of(role is null ? RefusalCode.NotFound : RefusalCode.GuestsWatchJira).ToProblem();
        }

        context.Features.Set(new BoardCaller(visitor.Id));
        return await next(invocation);
    }

    /// <summary>Lets everybody pass who may be on the board, guests too: for what the board holds already (P53).</summary>
    public static async ValueTask<object?> RequireAccess(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (ClaimsVisitor.VisitorOf(context.User) is not { } visitor)
        {
            return Refusals.Of(RefusalCode.NotSignedIn).ToProblem();
        }

        var access = context.RequestServices.GetRequiredService<BoardAccess>();
        if (await access.RoleOf(visitor, context.GetRouteValue("board") as string ?? "", context.RequestAborted) is null)
        {
            return Refusals.Of(RefusalCode.NotFound).ToProblem();
        }

        context.Features.Set(new BoardCaller(visitor.Id));
        return await next(invocation);
    }

    /// <summary>The caller that <see cref="Require"/> let pass.</summary>
    public static BoardCaller Of(HttpContext context) =>
        context.Features.Get<BoardCaller>() ?? throw new InvalidOperationException("The endpoint is not behind BoardCaller.Require.");
}
