using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter.Tokens;

namespace Ludi.Collab.Rehearsal.DataCenter.Link;

/// <summary>The token and revocation endpoints of the incoming link; parameters come as a form or in the query.</summary>
internal static class LinkTokenEndpoint
{
    /// <summary>Answers one request for tokens.</summary>
    public static async Task<IResult> Handle(HttpContext http, JiraCloud cloud)
    {
        var value = await Read(http.Request);
        http.Response.Headers.CacheControl = "no-store";
        if (!IsClient(value, cloud.Options))
        {
            return Refuse(401, "invalid_client", "Client authentication failed");
        }

        return value("grant_type") switch
        {
            "authorization_code" => Exchange(value, cloud),
            "refresh_token" => Refresh(value, cloud),
            null => Refuse(400, "invalid_request", "grant_type is required"),
            _ => Refuse(400, "unsupported_grant_type", "grant_type must be authorization_code or refresh_token"),
        };
    }

    /// <summary>Ends the pair a token belongs to; a token that is none is no error.</summary>
    public static async Task<IResult> Revoke(HttpContext http, JiraCloud cloud)
    {
        var value = await Read(http.Request);
        if (!IsClient(value, cloud.Options))
        {
            return Refuse(401, "invalid_client", "Client authentication failed");
        }

        cloud.DataCenter.Tokens.End(value("token") ?? "");
        return Results.Ok();
    }

    private static IResult Exchange(Func<string, string?> value, JiraCloud cloud)
    {
        if (cloud.DataCenter.Codes.Take(value("code")) is not { } made || made.Request.RedirectUri != value("redirect_uri"))
        {
            return Refuse(400, "invalid_grant", "The authorization code is invalid or has expired");
        }

        if (!made.Request.Proves(value("code_verifier")))
        {
            return Refuse(400, "invalid_grant", "The code verifier does not fit");
        }

        var scope = made.Request.Wanted!.Value;
        var (access, refresh) = cloud.DataCenter.Tokens.Begin(cloud.DataCenter.Site, made.Person, scope);
        return Pair(cloud, access, refresh, scope);
    }

    private static IResult Refresh(Func<string, string?> value, JiraCloud cloud)
    {
        if (new LinkRequest(cloud.Options.LinkClientId, value("redirect_uri"), null, null, null, null, null).JudgeCallback(cloud.Options) is not null
            || cloud.DataCenter.Tokens.Refresh(value("refresh_token") ?? "") is not { } next)
        {
            return Refuse(400, "invalid_grant", "The refresh token or the redirect URI is invalid");
        }

        return Pair(cloud, next.Access, next.Refresh, next.Scope);
    }

    private static IResult Pair(JiraCloud cloud, string access, string refresh, LinkScope scope) => Results.Json(new JsonObject
    {
        ["access_token"] = access,
        ["refresh_token"] = refresh,
        ["expires_in"] = ServerTokens.AccessSeconds,
        ["token_type"] = "bearer",
        ["scope"] = scope.ToString(),
        ["created_at"] = cloud.Now.ToUnixTimeSeconds(),
    });

    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, statusCode: status);

    private static bool IsClient(Func<string, string?> value, RehearsalOptions options) =>
        value("client_id") == options.LinkClientId && value("client_secret") == options.LinkClientSecret;

    private static async Task<Func<string, string?>> Read(HttpRequest request)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
        return name => form?[name].FirstOrDefault() ?? request.Query[name].FirstOrDefault();
    }
}
