using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>Who somebody is on the rehearsal's own pages: chosen, not proved, and kept in a cookie.</summary>
internal static class Visitor
{
    private const string Cookie = "rehearsal-person";

    /// <summary>Who is looking; the administrator until somebody was chosen.</summary>
    public static Person Of(HttpContext http, JiraCloud cloud) => cloud.FindPerson(http.Request.Cookies[Cookie]) ?? cloud.People[0];

    /// <summary>Keeps the choice for this browser.</summary>
    public static void Remember(HttpContext http, Person person) => http.Response.Cookies.Append(
        Cookie, person.AccountId, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = Addresses.Base, Secure = http.Request.IsHttps });
}
