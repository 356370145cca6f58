using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>Data Center's search: pages by number with a total, at most a thousand issues each; one value that does not exist spoils the query unless it is not validated.</summary>
internal static class ServerSearch
{
    private const int Usual = 50;
    private const int Most = 1000;

    /// <summary>Maps both forms.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/search", FromQuery, Scopes.ReadWork);
        routes.Post("/search", FromBody, Scopes.ReadWork);
    }

    private static Answer FromQuery(Call call) => Find(
        call,
        new(call.Query("jql"), call.Number("startAt", 0, int.MinValue, int.MaxValue), call.Number("maxResults", Usual, int.MinValue, int.MaxValue), call.Query("validateQuery") is not ("false" or "none" or "warn")),
        call.Query("fields") is null ? null : call.Queries("fields"),
        call.Queries("expand"));

    private static Answer FromBody(Call call)
    {
        var body = call.Body;
        if (body["fields"] is not (null or JsonArray) || body["expand"] is not (null or JsonArray) || body["jql"] is JsonArray or JsonObject || call.RawBody is not JsonObject)
        {
            return Answer.Refuse(400, "Can not deserialize instance of java.util.ArrayList out of VALUE_STRING token");
        }

        var validate = body["validateQuery"] is not { } flag || (flag.GetValueKind() == JsonValueKind.String ? flag.GetValue<string>() is "true" or "strict" : flag.GetValueKind() != JsonValueKind.False);
        return Find(call, new(body.Text("jql"), body.Number("startAt") ?? 0, body.Number("maxResults") ?? Usual, validate), body.Texts("fields"), body.Texts("expand") ?? []);
    }

    private static Answer Find(Call call, Window window, IReadOnlyList<string>? fields, IReadOnlyList<string> expand)
    {
        var search = Search.Run(call, window.Jql, new HashSet<long>(), mild: !window.Validate);
        if (search.Refusal is not null)
        {
            return search.Refusal;
        }

        var start = Math.Max(0, window.Start);
        var size = window.Size < 0 ? Most : Math.Min(Most, window.Size);
        var selection = new FieldSelection(fields, "*navigable");
        var shape = new IssueShape(call, selection, [.. expand.Where(part => part is not ("names" or "schema"))], []);
        var page = search.Found.Skip(start).Take(size).Select(found => (JsonNode)shape.Show(found.Issue.Issue, found.Issue.Values));
        var answer = new JsonObject
        {
            ["expand"] = "schema,names",
            ["startAt"] = start,
            ["maxResults"] = size,
            ["total"] = search.Found.Count,
            ["issues"] = new JsonArray([.. page]),
        };
        if (search.Warnings.Count > 0)
        {
            answer["warningMessages"] = new JsonArray([.. search.Warnings.Select(warning => (JsonNode)warning)]);
        }

        Describe(call, answer, selection, expand);
        return Answer.Ok(answer);
    }

    private static void Describe(Call call, JsonObject answer, FieldSelection selection, IReadOnlyList<string> expand)
    {
        var shown = call.Site.Fields.Where(selection.Includes).ToList();
        if (expand.Contains("names"))
        {
            answer["names"] = new JsonObject(shown.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Name)));
        }

        if (expand.Contains("schema"))
        {
            answer["schema"] = new JsonObject(shown.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Schema())));
        }
    }

    private sealed record Window(string? Jql, int Start, int Size, bool Validate);
}
