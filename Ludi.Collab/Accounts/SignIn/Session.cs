using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>The session of a browser: begins with a visitor, ends by signing out or with what it stands on.</summary>
internal static class Session
{
    public static Task Begin(HttpContext context, Visitor visitor)
    {
        context.User = ClaimsVisitor.PrincipalOf(visitor);
        var kept = new AuthenticationProperties { IsPersistent = true };
        return context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, context.User, kept);
    }

    public static Task End(HttpContext context) => context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
}
