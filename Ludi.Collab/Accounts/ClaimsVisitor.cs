using System.Security.Claims;

namespace Ludi.Collab.Accounts;

/// <summary>Turns visitors into the claims of the session cookie and back; claims that do not fit together are nobody.</summary>
internal static class ClaimsVisitor
{
    private const string Id = "id";
    private const string Name = "name";
    private const string Organisation = "organisation";
    private const string Administrator = "administrator";
    private const string Board = "board";
    private const string Link = "link";

    /// <summary>Who signed in, or null where nobody did.</summary>
    public static Visitor? VisitorOf(ClaimsPrincipal principal)
    {
        if (principal.Identity is not { IsAuthenticated: true }
            || principal.FindFirstValue(Id) is not { Length: > 0 } id
            || principal.FindFirstValue(Name) is not { Length: > 0 } name)
        {
            return null;
        }

        return (principal.FindFirstValue(Organisation), principal.FindFirstValue(Board), principal.FindFirstValue(Link)) switch
        {
            ({ Length: > 0 } organisation, null, null) => new Visitor.Member(id, name, organisation, principal.HasClaim(Administrator, "true")),
            (null, { Length: > 0 } board, { Length: > 0 } link) => new Visitor.Guest(id, name, board, link),
            _ => null,
        };
    }

    /// <summary>The member behind a request that <see cref="AccountPolicies.Member"/> has let through.</summary>
    public static Visitor.Member MemberOf(ClaimsPrincipal principal) => VisitorOf(principal) as Visitor.Member
        ?? throw new InvalidOperationException("The endpoint lets in others than members.");

    /// <summary>The claims that <see cref="VisitorOf"/> reads as the same visitor.</summary>
    public static ClaimsPrincipal PrincipalOf(Visitor visitor)
    {
        List<Claim> claims = [new(Id, visitor.Id), new(Name, visitor.Name)];
        switch (visitor)
        {
            case Visitor.Member member:
                claims.Add(new(Organisation, member.Organisation));
                claims.Add(new(Administrator, member.Administrator ? "true" : "false"));
                break;
            case Visitor.Guest guest:
                claims.Add(new(Board, guest.Board));
                claims.Add(new(Link, guest.Link));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(visitor), visitor, "Not a kind of visitor.");
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, "ludi", Name, roleType: null));
    }
}
