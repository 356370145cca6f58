using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>One call that has passed the gateway: to which site, by whom, with what.</summary>
internal sealed class Call(HttpContext http, JiraCloud cloud, Site site, Person person, JsonNode? body, DateTimeOffset now)
{
    /// <summary>The server.</summary>
    public JiraCloud Cloud { get; } = cloud;

    /// <summary>The site.</summary>
    public Site Site { get; } = site;

    /// <summary>The caller.</summary>
    public Person Person { get; } = person;

    /// <summary>The body as an object; empty when it was none.</summary>
    public JsonObject Body { get; } = body as JsonObject ?? [];

    /// <summary>The body whatever it is.</summary>
    public JsonNode? RawBody { get; } = body;

    /// <summary>How this site writes things.</summary>
    public ShapeBook Shapes { get; } = new(cloud.Addresses, site);

    /// <summary>Whether it is one step of a bulk operation.</summary>
    public bool Bulk { get; init; }

    /// <summary>The moment of the call.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The path under the site, with the query.</summary>
    public string PathAndQuery => http.Request.Path + http.Request.QueryString;

    /// <summary>A part of the path.</summary>
    public string Route(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>A query parameter, null when absent.</summary>
    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>A query parameter that may be repeated, or be a comma list.</summary>
    public IReadOnlyList<string> Queries(string name) =>
        [.. http.Request.Query[name].OfType<string>().SelectMany(JsonReading.Split)];

    /// <summary>A number in the query, kept within bounds.</summary>
    public int Number(string name, int otherwise, int least, int most) =>
        int.TryParse(Query(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : otherwise;

    /// <summary>Whether a query flag is set.</summary>
    public bool Flag(string name, bool otherwise = false) => Query(name) is { } text ? text == "true" : otherwise;

    /// <summary>The issue the path names, if the caller may see it.</summary>
    public Issue? Issue => Site.Find(Route("issue"), Person);
}
