using Microsoft.AspNetCore.Authorization;

namespace Ludi.Collab.Accounts;

/// <summary>The names of who may call an endpoint at all, before anything of it runs.</summary>
internal static class AccountPolicies
{
    /// <summary>Somebody with an account; guests are refused.</summary>
    public const string Member = "member";

    /// <summary>Anybody who is signed in, guests too.</summary>
    public const string Visitor = "visitor";

    public static void Add(AuthorizationOptions authorization)
    {
        authorization.AddPolicy(Member, policy => policy
            .RequireAuthenticatedUser().RequireAssertion(c => ClaimsVisitor.VisitorOf(c.User) is Accounts.Visitor.Member));
        authorization.AddPolicy(Visitor, policy => policy
            .RequireAuthenticatedUser().RequireAssertion(c => ClaimsVisitor.VisitorOf(c.User) is not null));
    }
}
