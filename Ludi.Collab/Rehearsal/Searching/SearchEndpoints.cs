using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>Searching by JQL in pages without a total, and counting roughly.</summary>
internal static class SearchEndpoints
{
    private const int MostWithFields = 100;
    private const int MostOfIdentities = 5000;
    private const int MostReconciled = 50;
    private const int MostProperties = 5;
    private const string Removed = "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046";

    /// <summary>Maps the searches.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/search/jql", call => Find(call, FromQuery(call)), Scopes.ReadWork);
        routes.Post("/search/jql", call => Find(call, call.Body), Scopes.ReadWork);
        routes.Post("/search/approximate-count", Count, Scopes.ReadWork);
        routes.Get("/search", _ => Answer.Refuse(410, Removed), Scopes.ReadWork);
        routes.Post("/search", _ => Answer.Refuse(410, Removed), Scopes.ReadWork);
    }

    private static JsonObject FromQuery(Call call)
    {
        var request = new JsonObject { ["jql"] = call.Query("jql"), ["nextPageToken"] = call.Query("nextPageToken") };
        foreach (var name in new[] { "fields", "properties", "reconcileIssues" })
        {
            if (call.Query(name) is not null)
            {
                request[name] = new JsonArray([.. call.Queries(name).Select(value => (JsonNode)value)]);
            }
        }

        request["expand"] = call.Query("expand");
        if (call.Query("maxResults") is not null)
        {
            request["maxResults"] = call.Number("maxResults", -1, int.MinValue, int.MaxValue);
        }

        return request;
    }

    private static Answer Find(Call call, JsonObject request)
    {
        var reconcile = request.Texts("reconcileIssues") ?? [];
        var properties = request.Texts("properties") ?? [];
        var size = request["maxResults"] is null ? 50 : request.Number("maxResults") ?? -1;
        if (Judge(request, reconcile, properties, size) is { } refusal)
        {
            return refusal;
        }

        var jql = request.Text("jql") ?? "";
        var search = Search.Run(call, jql, reconcile.Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet());
        if (search.Refusal is not null)
        {
            return search.Refusal;
        }

        var rest = search.Found.AsEnumerable();
        if (request.Text("nextPageToken") is { Length: > 0 } token)
        {
            if (PageToken.Read(call.Cloud.Grants.Mint, jql, token, call.Now) is not { } after || after.Values.Count != search.Descending.Count)
            {
                return Answer.Refuse(400, "The provided next page token is invalid or expired.");
            }

            rest = rest.SkipWhile(found => Jql.SortKeys.Compare(found.Keys, after, search.Descending) <= 0);
        }

        return Page(call, request, jql, size, [.. rest]);
    }

    private static Answer Page(Call call, JsonObject request, string jql, int size, IReadOnlyList<(Jql.IndexedIssue Issue, Jql.SortKeys Keys)> rest)
    {
        var selection = new FieldSelection(request.Texts("fields"), "id");
        var shape = new IssueShape(call, selection, request.Texts("expand") ?? [], request.Texts("properties") ?? []);
        var page = rest.Take(Math.Min(size, selection.OnlyIdentity ? MostOfIdentities : MostWithFields)).ToList();
        var body = new JsonObject { ["issues"] = new JsonArray([.. page.Select(found => shape.Show(found.Issue.Issue, found.Issue.Values))]) };
        if (page.Count < rest.Count)
        {
            body["nextPageToken"] = PageToken.Write(call.Cloud.Grants.Mint, jql, page[^1].Keys, call.Now);
        }

        body["isLast"] = page.Count == rest.Count;
        return Answer.Ok(body, points: 1 + page.Count);
    }

    private static Answer? Judge(JsonObject request, IReadOnlyList<string> reconcile, IReadOnlyList<string> properties, int size)
    {
        if (size is < 1 or > MostOfIdentities)
        {
            return Answer.Refuse(400, $"The value of maxResults must be between 1 and {MostOfIdentities}.");
        }

        if (request["expand"] is JsonArray || request["jql"] is JsonArray or JsonObject)
        {
            return Answer.BadPayload;
        }

        return reconcile.Count > MostReconciled || !reconcile.All(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? Answer.Refuse(400, $"reconcileIssues takes at most {MostReconciled} issue ids.")
            : properties.Count > MostProperties ? Answer.Refuse(400, $"At most {MostProperties} properties can be requested.")
            : null;
    }

    private static Answer Count(Call call)
    {
        var search = Search.Run(call, call.Body.Text("jql"), new HashSet<long>());
        return search.Refusal ?? Answer.Ok(new JsonObject { ["count"] = search.Found.Count });
    }
}
