using System.Text.Json;
using System.Text.Json.Serialization;
using Flurl;
using Flurl.Http;
using Ludi.Collab.Jira.Api.Http;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Connections;

/// <summary>The provider of consent, tokens and the list of sites (JIRA.md §1), spoken to over HTTP. A failure to reach it is an answer.</summary>
internal sealed class Authority(IHttpClientFactory clients, IOptionsMonitor<CloudOptions> options) : IAuthority
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "jira-authority";

    /// <summary>Where a browser goes to consent.</summary>
    public string ConsentAddress(string state, string callback) => new Url(options.CurrentValue.AuthBase)
        .AppendPathSegment("authorize")
        .SetQueryParams(new
        {
            audience = "api.atlassian.com",
            client_id = options.CurrentValue.ClientId,
            scope = options.CurrentValue.Scopes,
            redirect_uri = callback,
            state,
            response_type = "code",
            prompt = "consent",
        })
        .ToString();

    public Task<TokenAnswer> Exchange(string code, string callback, string? verifier, CancellationToken cancellation) =>
        Ask(new TokenRequest("authorization_code", options.CurrentValue.ClientId, options.CurrentValue.ClientSecret, Code: code, Callback: callback), cancellation);

    public Task<TokenAnswer> Renew(Grant grant, CancellationToken cancellation) =>
        Ask(new TokenRequest("refresh_token", options.CurrentValue.ClientId, options.CurrentValue.ClientSecret, Refresh: grant.Refresh), cancellation);

    public async Task<Reach?> Reach(Grant grant, CancellationToken cancellation)
    {
        var sites = await Sites(grant.Access, cancellation);
        return sites is null ? null : new Reach(sites, grant.Account ?? (sites.Count > 0 ? await Account(grant.Access, sites[0].Id, cancellation) : null));
    }

    private async Task<IReadOnlyList<ConnectedSite>?> Sites(string access, CancellationToken cancellation)
    {
        var found = await Get<Resource[]>(new Url(options.CurrentValue.ApiBase).AppendPathSegments("oauth", "token", "accessible-resources"), access, cancellation);
        return found?
            .Where(resource => resource is { Id.Length: > 0, Url.Length: > 0 } && resource.Scopes?.Any(IsJira) is true)
            .DistinctBy(resource => resource.Id)
            .Select(resource => new ConnectedSite(resource.Id!, resource.Url!.TrimEnd('/'), resource.Name ?? resource.Id!))
            .ToList();
    }

    // The same on every site.
    private async Task<string?> Account(string access, string site, CancellationToken cancellation) => (await Get<Myself>(
        new Url(options.CurrentValue.ApiBase).AppendPathSegments("ex", "jira", site, "rest", "api", "3", "myself"), access, cancellation))?.AccountId;

    private async Task<TokenAnswer> Ask(TokenRequest request, CancellationToken cancellation)
    {
        var address = new Url(options.CurrentValue.AuthBase).AppendPathSegments("oauth", "token");
        using var content = JsonContent.Create(request);
        return await Send(HttpMethod.Post, address, content, null, cancellation) is { } response
            ? Read(response, TokenAnswers.Read)
            : new TokenAnswer.Later(null);
    }

    private async Task<T?> Get<T>(Url address, string access, CancellationToken cancellation)
        where T : class => await Send(HttpMethod.Get, address, null, access, cancellation) is { } response
            ? Read(response, (status, body, _) => status is 200 ? Parse<T>(body) : null)
            : null;

    private async Task<IFlurlResponse?> Send(HttpMethod method, Url address, HttpContent? content, string? access, CancellationToken cancellation)
    {
        try
        {
            using var client = new FlurlClient(clients.CreateClient(Client));
            var request = client.Request(address)
                .WithSettings(settings => settings.Timeout = null).WithAutoRedirect(false).AllowAnyHttpStatus();
            return await (access is null ? request : request.WithOAuthBearerToken(access))
                .SendAsync(method, content, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (FlurlHttpException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    private delegate T Reader<T>(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfter);

    private static T Read<T>(IFlurlResponse response, Reader<T> reader)
    {
        using (response)
        {
            var message = response.ResponseMessage;
            return reader((int)message.StatusCode, message.Content is AnswerBody body ? body.Bytes : [], message.Headers.RetryAfter?.Delta);
        }
    }

    private static T? Parse<T>(ReadOnlySpan<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsJira(string scope) => scope.Contains("jira", StringComparison.Ordinal);

    private sealed record TokenRequest(
        [property: JsonPropertyName("grant_type")] string Kind,
        [property: JsonPropertyName("client_id")] string ClientId,
        [property: JsonPropertyName("client_secret")] string ClientSecret,
        [property: JsonPropertyName("code"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
        [property: JsonPropertyName("redirect_uri"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Callback = null,
        [property: JsonPropertyName("refresh_token"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Refresh = null);

    private sealed record Resource(
        [property: JsonPropertyName("id")] string? Id,
        [property: JsonPropertyName("url")] string? Url,
        [property: JsonPropertyName("name")] string? Name,
        [property: JsonPropertyName("scopes")] string[]? Scopes);

    private sealed record Myself([property: JsonPropertyName("accountId")] string? AccountId);
}
