using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>The access token of a call, and the gateway's answers when it does not suffice.</summary>
internal static class Bearer
{
    private const string Prefix = "Bearer ";

    /// <summary>Who calls; null without a valid token. The caller is noted for the audit log.</summary>
    public static Caller? Of(HttpContext http, JiraCloud cloud)
    {
        if (ServerJira.Owns(http.Request))
        {
            return cloud.DataCenter.Callers.Identify(http)?.Caller;
        }

        var header = http.Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? cloud.Grants.Identify(header[Prefix.Length..].Trim()) : null;
        if (caller is not null)
        {
            http.Items[typeof(Caller)] = caller;
            http.Response.Headers["X-AACCOUNTID"] = Uri.EscapeDataString(caller.AccountId);
        }

        return caller;
    }

    /// <summary>The token is missing, wrong, expired or revoked.</summary>
    public static IResult Unauthorized() => Gateway401("Unauthorized");

    /// <summary>The token lacks a scope; which one is never said.</summary>
    public static IResult WrongScope() => Gateway401("Unauthorized; scope does not match");

    private static IResult Gateway401(string message) => Results.Json(new JsonObject { ["code"] = 401, ["message"] = message }, statusCode: 401);
}
