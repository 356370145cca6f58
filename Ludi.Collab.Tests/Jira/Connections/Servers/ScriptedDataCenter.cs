using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Ludi.Collab.Tests.Jira.Connections.Servers;

/// <summary>
/// A Jira Data Center as far as signing in goes (JIRA.md §19.2): who it is, whose a token is, codes for challenges,
/// and refresh tokens of which the old one dies at once and which want the consent's address again.
/// </summary>
internal sealed class ScriptedDataCenter : IAsyncDisposable
{
    private const string Path = "/jira";

    private readonly ConcurrentDictionary<string, string> _tokens = new();
    private readonly ConcurrentDictionary<string, (string Person, string Challenge, string Callback)> _codes = new();
    private readonly ConcurrentDictionary<string, (string Person, string Access, string Callback)> _refreshes = new();
    private ScriptedServer _server = null!;
    private int _number;

    public string Base => _server.Address + Path;

    public string Host => new Uri(_server.Address).Authority;

    public IReadOnlyList<Asked> Calls => _server.Calls;

    /// <summary>What serverInfo says.</summary>
    public string Info { get; set; } = """{"baseUrl":"https://jira.example.com","version":"10.3.24","versionNumbers":[10,3,24],"deploymentType":"Server"}""";

    /// <summary>Answers instead of everything else while it is set.</summary>
    public RequestDelegate? Instead { get; set; }

    public static async Task<ScriptedDataCenter> Start()
    {
        var site = new ScriptedDataCenter();
        site._server = await ScriptedServer.Start(site.Answer);
        return site;
    }

    /// <summary>A personal access token that somebody made.</summary>
    public string TokenOf(string person)
    {
        var token = $"pat-{person}-{Interlocked.Increment(ref _number)}";
        _tokens[token] = person;
        return token;
    }

    public void Revoke(string token) => _tokens.TryRemove(token, out _);

    /// <summary>Ends all access tokens of OAuth, as their clock does.</summary>
    public void Expire()
    {
        foreach (var refresh in _refreshes.Values)
        {
            _tokens.TryRemove(refresh.Access, out _);
        }
    }

    /// <summary>Somebody consents to what a browser was sent for; the address it is sent back to.</summary>
    public Uri Consent(Uri address, string person)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query);
        Assert.Equal(["code", "WRITE", "S256", "client-1"], new[] { "response_type", "scope", "code_challenge_method", "client_id" }.Select(name => query[name].ToString()));
        var code = $"code-{Interlocked.Increment(ref _number)}";
        _codes[code] = (person, query["code_challenge"].ToString(), query["redirect_uri"].ToString());
        return new Uri($"{query["redirect_uri"]}?code={code}&state={query["state"]}");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        if (Instead is { } instead)
        {
            return instead(http);
        }

        return http.Request.Path.Value switch
        {
            Path + "/rest/api/2/serverInfo" => ScriptedServer.Answer(200, Info)(http),
            Path + "/rest/api/2/myself" => Myself(http),
            Path + "/rest/oauth2/latest/token" => Token(http),
            _ => ScriptedServer.Answer(404, "<status><status-code>404</status-code></status>")(http),
        };
    }

    private Task Myself(HttpContext http)
    {
        var token = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
        return _tokens.TryGetValue(token, out var person)
            ? ScriptedServer.Answer(200, JsonSerializer.Serialize(new { name = person, key = $"JIRAUSER-{person}", displayName = "Zanzibar" }), ("X-AUSERNAME", person))(http)
            : ScriptedServer.Answer(401, "<html>", ("X-AUSERNAME", "anonymous"))(http);
    }

    // ScriptedServer has read the body already.
    private Task Token(HttpContext http)
    {
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Calls[^1].Body);
        if (form["client_id"] != "client-1" || form["client_secret"] != "link-secret")
        {
            return ScriptedServer.Answer(401, """{"error":"invalid_client"}""")(http);
        }

        var person = form["grant_type"] == "refresh_token" ? Refreshed(form["refresh_token"]!, form["redirect_uri"]!) : Exchanged(form["code"]!, form["code_verifier"]!, form["redirect_uri"]!);
        return person is null ? ScriptedServer.Answer(400, """{"error":"invalid_grant"}""")(http) : ScriptedServer.Answer(200, Pair(person, form["redirect_uri"]!))(http);
    }

    private string? Refreshed(string refresh, string callback)
    {
        if (!_refreshes.TryGetValue(refresh, out var known) || known.Callback != callback || !_refreshes.TryRemove(refresh, out known))
        {
            return null;
        }

        _tokens.TryRemove(known.Access, out _);
        return known.Person;
    }

    private string? Exchanged(string code, string verifier, string callback) =>
        _codes.TryRemove(code, out var known) && known.Callback == callback && known.Challenge == ChallengeOf(verifier) ? known.Person : null;

    private string Pair(string person, string callback)
    {
        var number = Interlocked.Increment(ref _number);
        var (access, refresh) = ($"access-{number}", $"refresh-{number}");
        _tokens[access] = person;
        _refreshes[refresh] = (person, access, callback);
        return JsonSerializer.Serialize(new { access_token = access, refresh_token = refresh, expires_in = 7200, token_type = "bearer", created_at = 1 });
    }

    private static string ChallengeOf(string verifier) =>
        System.Buffers.Text.Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));
}
