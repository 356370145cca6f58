namespace Ludi.Collab.Jira.Api;

/// <summary>One call to Jira as the handlers see it: whose, where to, and whether doing it twice would matter.</summary>
/// <param name="Endpoint">Our name of the endpoint, one for each path and method; the unit of Jira's burst limits.</param>
/// <param name="Write">Changes something in Jira: sent once, never again by itself.</param>
/// <param name="Issue">The one issue it is about; null: none or many.</param>
/// <param name="Body">What a success brings.</param>
/// <param name="MostBytes">A smaller limit of the answer than usual, null: the usual one.</param>
internal sealed record SiteCall(string Person, string Site, string Endpoint, bool Write = false, string? Issue = null, ExpectedBody Body = ExpectedBody.Json, int? MostBytes = null)
{
    private static readonly HttpRequestOptionsKey<SiteCall> Key = new("jira.call");

    /// <summary>Seconds spent so far on waits that Jira asked for.</summary>
    public double WaitedSeconds { get; set; }

    /// <summary>The call that a request carries; every request of this client carries one.</summary>
    public static SiteCall Of(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(Key, out var call)
        ? call
        : throw new InvalidOperationException("A request to Jira without its call.");

    /// <summary>The smaller limit of an answer, null: the usual one; also of requests that are no calls, to the authority.</summary>
    public static int? MostBytesOf(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call) ? call.MostBytes : null;

    public void Mark(HttpRequestMessage request) => request.Options.Set(Key, this);
}

/// <summary>What the body of a success must be.</summary>
internal enum ExpectedBody
{
    Json,
    JsonOrNone,
    Picture,
}
