using System.Text;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The frame of every page: banner, title, style; no script, and a policy that allows none.</summary>
internal static class Layout
{
    /// <summary>A whole page; forms may lead to this server, and to one more origin when a redirect follows.</summary>
    public static IResult Page(HttpContext http, string title, Html body, int status = 200, string? formTarget = null)
    {
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'{(formTarget is null ? "" : " " + formTarget)}; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · Rehearsal Jira</title>
            <link rel="icon" href="{Addresses.Base}/avatars/site-1.svg">
            <link rel="stylesheet" href="{Addresses.Base}/style.css">
            </head>
            <body>
            <div class="banner"><strong>Rehearsal</strong> <span>not the real Atlassian · everything here is made up</span></div>
            {body}
            </body>
            </html>
            """);
        return Results.Text(page.ToString(), "text/html", Encoding.UTF8, status);
    }

    /// <summary>A page that says what went wrong.</summary>
    public static IResult Error(HttpContext http, string title, string words, int status = 400) => Page(
        http,
        title,
        Html.Of($"""<main class="card narrow"><h1>{title}</h1><p>{words}</p></main>"""),
        status);
}
