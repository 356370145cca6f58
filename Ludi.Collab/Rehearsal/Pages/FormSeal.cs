using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Keeps other sites from pressing our buttons: a form carries a seal over a secret that only this browser's cookie holds.</summary>
internal static class FormSeal
{
    /// <summary>The form field's name.</summary>
    public const string Field = "seal";

    private const string Cookie = "rehearsal-form";

    /// <summary>The hidden field for a form; sets the cookie when there is none.</summary>
    public static Html Hidden(HttpContext http, TokenMint mint)
    {
        // A page can have several forms, and its first visit no cookie yet: they share what the answer sets.
        var secret = http.Request.Cookies[Cookie] ?? http.Items[Cookie] as string;
        if (string.IsNullOrEmpty(secret))
        {
            secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            http.Response.Cookies.Append(Cookie, secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = Addresses.Base, Secure = http.Request.IsHttps });
            http.Items[Cookie] = secret;
        }

        return Html.Of($"""<input type="hidden" name="{Field}" value="{mint.Sign("form " + secret)}">""");
    }

    /// <summary>Whether a posted form is ours.</summary>
    public static bool Holds(HttpContext http, IFormCollection form, TokenMint mint) =>
        http.Request.Cookies[Cookie] is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mint.Sign("form " + secret)), Encoding.UTF8.GetBytes(form[Field].ToString()));
}
