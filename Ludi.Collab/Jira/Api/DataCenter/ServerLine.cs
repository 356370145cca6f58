using Flurl;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <summary>Tells where a Data Center site is, with its context path; null: it is no longer one of ours.</summary>
internal delegate ValueTask<string?> ServerBase(CancellationToken cancellation);

/// <summary>
/// Carries one person's calls to one Data Center site. Answers are the site's own; whoever asks translates them.
/// SPEC: A1, A6, A100.
/// </summary>
internal sealed class ServerLine(string person, string site, ServerBase where, JiraExchange exchange)
{
    public string Person => person;

    public string Site => site;

    /// <summary>A call as the handlers see it.</summary>
    public SiteCall Call(string endpoint, bool write = false, string? issue = null, ExpectedBody body = ExpectedBody.Json) =>
        new(person, site, endpoint, write, issue, body);

    /// <summary>The site's address, for telling its own pictures from others; null: it is no longer one of ours.</summary>
    public ValueTask<string?> Base(CancellationToken cancellation) => where(cancellation);

    public Task<JiraAnswer> Get(SiteCall call, ServerPath path, CancellationToken cancellation) => Send(call, HttpMethod.Get, path, null, cancellation);

    /// <param name="body">JSON to send, null: none.</param>
    public async Task<JiraAnswer> Send(SiteCall call, HttpMethod method, ServerPath path, ReadOnlyMemory<byte>? body, CancellationToken cancellation)
    {
        if (!PathParts.AreSafe(path.Parts))
        {
            return Answers.Refused(RefusalCode.Invalid, "This is not an id that Jira could have given.");
        }

        return await where(cancellation) is { } address
            ? await exchange.Ask(call, method, AddressOf(address, path), body, cancellation)
            : Answers.Refused(RefusalCode.JiraNotConnected, "This Jira site is no longer one of your organisation's.");
    }

    private static Url AddressOf(string address, ServerPath path)
    {
        var url = new Url(address).AppendPathSegments(path.Parts);
        return path.Query is { } query ? url.SetQueryParams(query, NullValueHandling.Remove) : url;
    }
}
