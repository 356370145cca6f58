using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Reading issues by id or key, one or a hundred; always what is stored, never what is indexed.</summary>
internal static class IssueReading
{
    private const int MostAtOnce = 100;

    /// <summary>Maps the reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        MapOne(routes);
        routes.Post("/issue/bulkfetch", BulkFetch, Scopes.ReadWork);
        routes.Get("/issue/{issue}/changelog", ReadHistory, Scopes.ReadWork);
    }

    /// <summary>Maps the reads of one issue that Data Center has as well.</summary>
    public static void MapOne(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}", Read, Scopes.ReadWork);
        routes.Get("/issue/{issue}/editmeta", ReadEditMetadata, Scopes.ReadWork);
    }

    private static Answer Read(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        var shape = new IssueShape(call, new(call.Queries("fields"), "*all"), call.Queries("expand"), call.Queries("properties"));
        return Answer.Ok(shape.Show(issue), points: 2);
    }

    /// <summary>Ascending by id, each once; what is missing or hidden is left out without a word.</summary>
    private static Answer BulkFetch(Call call)
    {
        if (call.Body.Texts("issueIdsOrKeys") is not { Count: > 0 } wanted)
        {
            return Answer.Refuse(400, "issueIdsOrKeys must not be empty");
        }

        if (wanted.Count > MostAtOnce)
        {
            return Answer.Refuse(400, $"A maximum of {MostAtOnce} issues can be fetched at once.");
        }

        var shape = new IssueShape(
            call,
            new(call.Body.Texts("fields"), "*navigable"),
            call.Body.Texts("expand") ?? [],
            call.Body.Texts("properties") ?? []);
        var found = wanted.Select(idOrKey => call.Site.Find(idOrKey, call.Person)).OfType<Sites.Issue>().Distinct().OrderBy(issue => issue.Id).ToList();
        return Answer.Ok(
            new JsonObject
            {
                ["expand"] = "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations",
                ["issues"] = new JsonArray([.. found.Select(shape.Show)]),
                ["issueErrors"] = new JsonArray(),
            },
            points: 1 + found.Count);
    }

    private static Answer ReadEditMetadata(Call call) => call.Issue is { } issue ? Answer.Ok(EditMetadata.Of(call, issue)) : Answer.NoIssue;

    private static Answer ReadHistory(Call call) => call.Issue is { } issue
        ? call.Page(issue.History, entry => HistoryShape.Of(call, entry), usual: 100)
        : Answer.NoIssue;
}
