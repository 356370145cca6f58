using System.Text.Json.Serialization;
using Flurl;
using Ludi.Collab.Protocol;
using Polly.Timeout;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>One Data Center site as the giver of tokens (JIRA.md §19.2): OAuth 2.0 with PKCE through its incoming link, and the owner of a token.</summary>
internal sealed class ServerAuthority(string person, ServerSite site, ServerCalls calls, ServerSites sites) : IAuthority
{
    /// <summary>Where a browser goes to consent at a site.</summary>
    public static string ConsentAddress(ServerSite site, string state, string callback, string challenge) => new Url(site.Base)
        .AppendPathSegments("rest", "oauth2", "latest", "authorize")
        .SetQueryParams(new
        {
            client_id = site.ClientId,
            redirect_uri = callback,
            response_type = "code",
            state,
            scope = "WRITE",
            code_challenge = challenge,
            code_challenge_method = "S256",
        })
        .ToString();

    public Task<TokenAnswer> Exchange(string code, string callback, string? verifier, CancellationToken cancellation) => Ask(
        [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", callback), new("code_verifier", verifier ?? "")], cancellation);

    // Without the address of the consent the site answers as if the grant were dead.
    public Task<TokenAnswer> Renew(Grant grant, CancellationToken cancellation) => Ask(
        [new("grant_type", "refresh_token"), new("refresh_token", grant.Refresh!), new("redirect_uri", grant.Callback ?? "")], cancellation);

    public async Task<Reach?> Reach(Grant grant, CancellationToken cancellation) => (await Whose(grant.Access, cancellation)).Reach;

    /// <summary>Whose a token is; or why that is not known.</summary>
    public async Task<(Reach? Reach, Refusal? Refusal)> Whose(string token, CancellationToken cancellation)
    {
        var address = new Url(site.Base).AppendPathSegments("rest", "api", "2", "myself");
        using var answer = await calls.Send(person, site.Id, "server.myself", address, token, null, cancellation);
        return answer switch
        {
            { User: "anonymous" } or { Status: 401 } => (null, Unknown),
            { Status: 403 } => (null, Refusals.Of(RefusalCode.Invalid, "Jira refuses this token. Sign in to Jira once in your browser, in case it asks for a CAPTCHA, and try again.")),
            { Status: 200 } when answer.Json<Myself>() is { Key.Length: > 0, Name.Length: > 0 } me => (new Reach([site.Connected], me.Key, me.Name), null),
            { Status: 429 } => (null, Refusals.Of(RefusalCode.JiraWait, (int)Math.Ceiling(answer.RetryAfter?.TotalSeconds ?? 1))),
            { Status: 0 } => (null, Refusals.Of(IsSlow(answer.Failure) ? RefusalCode.JiraSlow : RefusalCode.JiraUnreachable)),
            { Status: >= 500 } => (null, Refusals.Of(RefusalCode.JiraUnreachable)),
            _ => (null, Refusals.Of(RefusalCode.JiraNonsense)),
        };
    }

    /// <summary>Whether a call failed because it took too long.</summary>
    public static bool IsSlow(Exception? failure) =>
        failure is not null && (failure is TimeoutRejectedException or TimeoutException || IsSlow(failure.InnerException));

    private static Refusal Unknown => Refusals.Of(RefusalCode.Invalid, "Jira does not know this token: it may be mistyped, expired or revoked.");

    private async Task<TokenAnswer> Ask(IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken cancellation)
    {
        if (await sites.Secret(site.Id, cancellation) is not { } secret)
        {
            return new TokenAnswer.OurFault(0, "?");
        }

        var address = new Url(site.Base).AppendPathSegments("rest", "oauth2", "latest", "token");
        var form = parameters.Append(new("client_id", site.ClientId ?? "")).Append(new("client_secret", secret)).Where(p => p.Value.Length > 0);
        using var answer = await calls.Send(person, site.Id, "server.token", address, null, form, cancellation);
        return answer.Status is 0 ? new TokenAnswer.Later(null) : TokenAnswers.Read(answer.Status, answer.Body, answer.RetryAfter);
    }

    private sealed record Myself([property: JsonPropertyName("key")] string? Key, [property: JsonPropertyName("name")] string? Name);
}
