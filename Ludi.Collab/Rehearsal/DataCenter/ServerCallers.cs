using Ludi.Collab.Rehearsal.DataCenter.Tokens;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>Who calls the Data Center: somebody by their token, or nobody. It says so in each answer, as the real one does.</summary>
internal sealed class ServerCallers(ServerJira jira)
{
    private const string Prefix = "Bearer ";

    /// <summary>Who may see nothing, but may ask.</summary>
    public static readonly Person Anonymous = new("anonymous", "Anonymous", null, "UTC", "#999") { Active = false };

    /// <summary>Who calls; null where a token was shown that is no good.</summary>
    public ServerCaller? Identify(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var known = header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? jira.Tokens.Identify(jira.Site, header[Prefix.Length..].Trim()) : null;
        var headers = http.Response.Headers;
        headers["X-AUSERNAME"] = known is null ? "anonymous" : Uri.EscapeDataString(known.Value.Person.AccountId);
        if (known is { } caller)
        {
            var said = new Caller(caller.Person.AccountId, new HashSet<string>(), [ServerJira.Id]);
            http.Items[typeof(Caller)] = said;
            headers["X-Seraph-LoginReason"] = "OK";
            return new(caller.Person, caller.Scope, said);
        }

        if (header.Length == 0)
        {
            return new(Anonymous, LinkScope.READ, null);
        }

        headers["X-Seraph-LoginReason"] = "AUTHENTICATED_FAILED";
        return null;
    }
}

/// <summary>A caller with what their token lets them do; nobody in particular has no entry in the log.</summary>
internal sealed record ServerCaller(Person Person, LinkScope Scope, Caller? Caller)
{
    /// <summary>Whether nobody said who they are.</summary>
    public bool IsAnonymous => Caller is null;
}
