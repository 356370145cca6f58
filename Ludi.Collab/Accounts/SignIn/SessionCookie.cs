using Ludi.Collab.Hosting.Errors;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>
/// The cookie "ludi": not readable by scripts, not sent by foreign forms, sliding. It is a claim, the store is
/// the truth: each request is checked against it (U8). Who may not pass gets a refusal, never a redirect.
/// </summary>
internal sealed class SessionCookie(IOptions<AccountsOptions> options) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Name = "ludi";

    public void Configure(CookieAuthenticationOptions cookie) => Configure(CookieAuthenticationDefaults.AuthenticationScheme, cookie);

    public void Configure(string? name, CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(options.Value.SessionDays);
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, Refusals.Of(RefusalCode.NotSignedIn));
        cookie.Events.OnRedirectToAccessDenied = context =>
            Refuse(context.HttpContext, Refusals.Of(RefusalCode.NotAllowed, "This needs an account; guests have none."));
        cookie.Events.OnValidatePrincipal = Check;
    }

    private static Task Refuse(HttpContext context, Refusal refusal) => refusal.ToProblem().ExecuteAsync(context);

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var said = context.Principal is { } principal ? ClaimsVisitor.VisitorOf(principal) : null;
        var known = context.HttpContext.RequestServices.GetRequiredService<KnownVisitors>();
        var current = said is null ? null : await known.Current(said, context.HttpContext.RequestAborted);
        if (current is null)
        {
            context.RejectPrincipal();
            await Session.End(context.HttpContext);
        }
        else if (current != said)
        {
            context.ReplacePrincipal(ClaimsVisitor.PrincipalOf(current));
            context.ShouldRenew = true;
        }
    }
}
