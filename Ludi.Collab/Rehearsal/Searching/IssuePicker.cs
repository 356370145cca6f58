using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>Finding an issue by what one remembers of it: those one touched last, and those of a query.</summary>
internal static class IssuePicker
{
    private const int Most = 20;

    /// <summary>Maps the read.</summary>
    public static void Map(JiraRoutes routes) => routes.Get("/issue/picker", Find, Scopes.ReadWork);

    private static Answer Find(Call call)
    {
        var typed = call.Query("query") ?? "";
        var touched = call.Site.Issues.Where(issue => Site.CanSee(call.Person, issue) && issue.History.Exists(entry => entry.Author == call.Person))
            .OrderByDescending(issue => issue.Updated);
        var sections = new JsonArray(Section(call, "hs", "History Search", "", touched, typed));
        if (call.Query("currentJQL") is { } jql)
        {
            var search = Search.Run(call, jql, new HashSet<long>());
            sections.Add(Section(call, "cs", "Current Search", jql, search.Found.Select(found => found.Issue.Issue), typed));
        }

        return Answer.Ok(new JsonObject { ["sections"] = sections });
    }

    private static JsonObject Section(Call call, string id, string label, string sub, IEnumerable<Issue> issues, string typed)
    {
        var current = call.Query("currentIssueKey");
        var project = call.Query("currentProjectId");
        var fitting = issues.Where(issue => Fits(issue, typed)
            && (call.Flag("showSubTasks", otherwise: true) || issue.Type.Level >= 0)
            && !string.Equals(issue.Key, current, StringComparison.OrdinalIgnoreCase)
            && (project is null || issue.Project.Id == project)).ToList();
        var shape = new JsonObject { ["id"] = id, ["label"] = label };
        shape["sub"] = fitting.Count == 0 ? sub : $"Showing {Math.Min(Most, fitting.Count)} of {fitting.Count} matching issues";
        shape["issues"] = new JsonArray([.. fitting.Take(Most).Select(issue => Show(issue, typed))]);
        return shape;
    }

    private static bool Fits(Issue issue, string typed) =>
        typed.Length == 0 || issue.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || JqlText.Matches(issue.Summary, typed + "*");

    private static JsonObject Show(Issue issue, string typed) => new()
    {
        ["id"] = int.Parse(issue.Id.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        ["key"] = issue.Key,
        ["keyHtml"] = JqlSuggestions.Mark(issue.Key, typed),
        ["img"] = $"/rest/api/2/universal_avatar/view/type/issuetype/avatar/{issue.Type.AvatarId}?size=medium",
        ["summary"] = JqlSuggestions.Mark(issue.Summary, typed),
        ["summaryText"] = WebUtility.HtmlDecode(issue.Summary),
    };
}
