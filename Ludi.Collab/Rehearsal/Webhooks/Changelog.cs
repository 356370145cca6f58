using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>What changed, as a delivery tells it: on an update the history's entry, on a new issue its first values.</summary>
internal static class Changelog
{
    private static readonly string[] First = ["assignee", "priority", "reporter", "status", "summary", "description"];

    /// <summary>The changelog; null where there is none, on a deletion for one.</summary>
    public static JsonObject? Of(Happening happening, Site site) => happening switch
    {
        Happening.Updated updated => Write(updated.Entry.Id, updated.Entry.Items),
        Happening.Created created => Write(created.Issue.Id.ToString(CultureInfo.InvariantCulture), [.. FirstValues(created.Issue, site)]),
        _ => null,
    };

    /// <summary>Jira's name for what kind of change it was.</summary>
    public static string EventType(Happening happening) => happening switch
    {
        Happening.Created => "issue_created",
        Happening.Deleted => "issue_deleted",
        Happening.Updated { Entry.Items: var items } => items.Any(item => item.FieldId == "Key") ? "issue_moved"
            : items.Any(item => item.FieldId == "status") ? "issue_generic"
            : items.All(item => item.FieldId == "assignee") ? "issue_assigned"
            : "issue_updated",
        _ => "issue_generic",
    };

    private static JsonObject Write(string id, IReadOnlyList<HistoryItem> items) => new()
    {
        ["id"] = id,
        ["items"] = new JsonArray([.. items.Select(Item)]),
    };

    private static JsonNode Item(HistoryItem item)
    {
        var shape = HistoryShape.Item(item);
        if (item.FieldId is "assignee" or "reporter")
        {
            shape["tmpFromAccountId"] = item.From;
            shape["tmpToAccountId"] = item.To;
        }

        return shape;
    }

    private static IEnumerable<HistoryItem> FirstValues(Issue issue, Site site) => First
        .Where(issue.Values.ContainsKey).Select(id => new FieldChange(site.Fields[id], null, issue.Values[id]).ToHistory());
}
