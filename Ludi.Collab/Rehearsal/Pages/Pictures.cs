using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The small drawings: people's initials, issue types, priorities. They hold no script and are served as such.</summary>
internal static class Pictures
{
    /// <summary>A person's initials on their colour.</summary>
    public static IResult Avatar(HttpContext http, Person person) => Svg(http, Html.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><circle cx="24" cy="24" r="24" fill="{person.Colour}"/><text x="24" y="31" font-family="sans-serif" font-size="19" font-weight="600" fill="#fff" text-anchor="middle">{person.Initials}</text></svg>
        """));

    /// <summary>A site's or project's letter.</summary>
    public static IResult Letter(HttpContext http, string letter) => Svg(http, Html.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><rect width="48" height="48" rx="8" fill="#0052cc"/><text x="24" y="33" font-family="sans-serif" font-size="26" font-weight="700" fill="#fff" text-anchor="middle">{letter}</text></svg>
        """));

    /// <summary>An issue type by the number in its icon's address.</summary>
    public static IResult Type(HttpContext http, string avatarId)
    {
        var (colour, shape) = avatarId switch
        {
            "10307" => ("#904ee2", "M9 2 4 9h3l-1 5 6-8H8l1-4z"),
            "10315" => ("#63ba3c", "M5 3h6v10l-3-3-3 3z"),
            "10303" => ("#e5493a", "M8 4a4 4 0 1 0 .01 0z"),
            "10316" => ("#4bade8", "M4 4h6v2H6v6H4zM8 8h4v4H8z"),
            _ => ("#4bade8", "M3.5 8 6.5 11 12.5 5 11.3 3.8 6.5 8.6 4.7 6.8z"),
        };
        return Svg(http, Html.Of($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><rect width="16" height="16" rx="2.5" fill="{colour}"/><path d="{shape}" fill="#fff"/></svg>"""));
    }

    /// <summary>A priority's arrow.</summary>
    public static IResult Priority(HttpContext http, Priority priority)
    {
        var shape = priority.Rank switch
        {
            < 3 => "M8 3 13 9H3z",
            3 => "M3 5h10v2H3zM3 9h10v2H3z",
            _ => "M8 13 3 7h10z",
        };
        return Svg(http, Html.Of($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><path d="{shape}" fill="{priority.Colour}"/></svg>"""));
    }

    private static IResult Svg(HttpContext http, Html svg)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Text(svg.ToString(), "image/svg+xml");
    }
}
