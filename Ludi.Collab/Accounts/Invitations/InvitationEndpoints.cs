using System.Security.Claims;
using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Accounts.Invitations;

/// <summary>Inviting people into one's organisation, and what an invited person sees before signing up.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/invitations", Invite).RequireAuthorization(AccountPolicies.Member)
            .WithName("Invite").WithSummary("Makes an address by which people join one's own organisation.")
            .Produces<InvitationAddress>().ProducesProblem(401).ProducesProblem(403);
        api.MapGet("/invitations/{token}", Read)
            .WithName("ReadInvitation").WithSummary("The name of the organisation that an invitation leads into.")
            .Produces<InvitedInto>().ProducesProblem(403);
    }

    private static async Task<IResult> Invite(ClaimsPrincipal user, OpenInvitations invitations, CancellationToken cancellation)
    {
        var (invitation, token) = await invitations.Make(ClaimsVisitor.MemberOf(user), cancellation);
        return Results.Ok(new InvitationAddress($"/join/{token}", invitation.ExpiresAt));
    }

    private static async Task<IResult> Read(
        string token, HttpContext context, OpenInvitations invitations, IAccountStore store, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await invitations.Find(token, cancellation) is { } invitation
            && await store.Organisation(invitation.Organisation, cancellation) is { } organisation
                ? Results.Ok(new InvitedInto(organisation.Name))
                : Refusals.Of(RefusalCode.LinkExpired).ToProblem();
    }

    /// <summary>Where the invited go; the only time that the token is shown.</summary>
    private sealed record InvitationAddress(string Address, DateTimeOffset ExpiresAt);

    /// <summary>The name of the organisation that one is invited into.</summary>
    private sealed record InvitedInto(string Organisation);
}
