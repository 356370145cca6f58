using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Ludi.Collab.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Binds a consent to the browser that began it: an encrypted, signed cookie that only the callback gets.</summary>
internal sealed class ConsentCookie(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "ludi-jira";

    private readonly IDataProtector _protector = protection.CreateProtector("Ludi.Collab.Jira.Connections.Consent");

    /// <summary>Begins a consent and gives its cookie to the browser, replacing one that was under way.</summary>
    /// <param name="site">The Data Center site that is asked, with a challenge; null: Atlassian.</param>
    public Consent Begin(HttpContext http, string person, string returnTo, string callback, string? site = null)
    {
        var state = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var verifier = site is null ? null : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var consent = new Consent(state, person, returnTo, callback, time.GetUtcNow() + Consent.Life, site, verifier);
        var value = Base64Url.EncodeToString(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(consent)));
        http.Response.Cookies.Append(Name, value, Options(http, Consent.Life));
        return consent;
    }

    /// <summary>Takes the consent that this browser was sent out for, and its cookie; null: there is none of ours.</summary>
    public Consent? Take(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } value)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name, Options(http, null));
        try
        {
            return JsonSerializer.Deserialize<Consent>(_protector.Unprotect(Base64Url.DecodeFromChars(value)));
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether what came back belongs to this consent now.</summary>
    public bool Fits(Consent consent, string? state, Visitor? visitor) => consent.Fits(state, visitor, time.GetUtcNow());

    private static CookieOptions Options(HttpContext http, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = ConnectionEndpoints.CallbackPath,
        MaxAge = life,
        IsEssential = true,
    };
}
