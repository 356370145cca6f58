using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>The token endpoint, which takes JSON and forms alike.</summary>
internal static class TokenEndpoint
{
    private const string GrantTypes = "grant_type must be one of [authorization_code|refresh_token|client_credentials]";

    /// <summary>Answers one request for tokens.</summary>
    public static async Task<IResult> Handle(HttpContext http, JiraCloud cloud)
    {
        var answer = Answer(cloud, await Read(http.Request));
        var body = new JsonObject();
        if (answer.Error is not null)
        {
            body["error"] = answer.Error;
            body["error_description"] = answer.Description;
            return Results.Json(body, statusCode: answer.Status);
        }

        body["access_token"] = answer.Access;
        body["expires_in"] = GrantBook.AccessSeconds;
        body["token_type"] = "Bearer";
        if (answer.Refresh is not null)
        {
            body["refresh_token"] = answer.Refresh;
        }

        body["scope"] = answer.Scope;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(body);
    }

    private static TokenAnswer Answer(JiraCloud cloud, IReadOnlyDictionary<string, string> request)
    {
        var grantType = request.GetValueOrDefault("grant_type");
        if (grantType is not ("authorization_code" or "refresh_token" or "client_credentials"))
        {
            return TokenAnswer.Malformed(GrantTypes);
        }

        if (request.GetValueOrDefault("client_id") != cloud.Options.ClientId || request.GetValueOrDefault("client_secret") != cloud.Options.ClientSecret)
        {
            return TokenAnswer.WrongSecret;
        }

        return grantType switch
        {
            "authorization_code" => request.TryGetValue("code", out var code)
                ? cloud.Grants.Exchange(code, request.GetValueOrDefault("redirect_uri"))
                : TokenAnswer.Malformed("code is required"),
            "refresh_token" => request.TryGetValue("refresh_token", out var token)
                ? cloud.Grants.Refresh(token)
                : TokenAnswer.Malformed("refresh_token is required"),
            _ => new(403, Error: "unauthorized_client", Description: "The app may not use client_credentials"),
        };
    }

    private static async Task<IReadOnlyDictionary<string, string>> Read(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            return form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        }

        try
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ?? [];
            return body.Where(pair => body.Text(pair.Key) is not null).ToDictionary(pair => pair.Key, pair => body.Text(pair.Key)!);
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }
}
