using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>What Data Center says before Jira's own errors come in: pages and XML, whatever the client would rather have.</summary>
internal static class ServerRefusals
{
    private const string LoginPage = """
        <html><head><title>Unauthorized (401)</title></head><body class="aui-page-focused"><h1>Unauthorized (401)</h1>
        <p>Encountered a <code>"401 - Unauthorized"</code> error while loading this page.</p><p>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p><p><a href="/rehearsal/dc">Go to Jira home</a></p></body></html>
        """;

    /// <summary>The token is wrong, expired or revoked: a page.</summary>
    public static IResult WrongToken(HttpContext http)
    {
        Challenge(http);
        return Results.Text(LoginPage, "text/html", Encoding.UTF8, 401);
    }

    /// <summary>Nobody said who they are where that is needed.</summary>
    public static IResult Anonymous(HttpContext http)
    {
        Challenge(http);
        return Status(http, 401, "Client must be authenticated to access this resource.");
    }

    /// <summary>The token's scope does not reach so far.</summary>
    public static IResult Scope(HttpContext http) => Status(http, 403, "The scope of the token does not allow this request.");

    /// <summary>A write that looks like a browser's.</summary>
    public static IResult Xsrf() => Results.Text("XSRF check failed", "text/html", Encoding.UTF8, 403);

    /// <summary>A path that Data Center does not have: XML, even for those who asked for JSON.</summary>
    public static IResult Unknown(HttpContext http) => Xml(404, $"null for uri: {http.Request.Scheme}://{http.Request.Host}{http.Request.Path}{http.Request.QueryString}");

    private static void Challenge(HttpContext http) =>
        http.Response.Headers.WWWAuthenticate = $"OAuth realm=\"{http.Request.Scheme}%3A%2F%2F{Uri.EscapeDataString(http.Request.Host.Value ?? "")}\"";

    private static IResult Status(HttpContext http, int status, string message) => http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase)
        ? Results.Json(new JsonObject { ["message"] = message, ["status-code"] = status }, statusCode: status)
        : Xml(status, message);

    private static IResult Xml(int status, string message) => Results.Text(
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + new XElement("status", new XElement("status-code", status), new XElement("message", message)).ToString(SaveOptions.DisableFormatting),
        "application/xml",
        Encoding.UTF8,
        status);
}
