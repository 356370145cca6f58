using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>How the history is written.</summary>
internal static class HistoryShape
{
    private const int MostEmbedded = 40;

    /// <summary>One entry.</summary>
    public static JsonObject Of(Call call, HistoryEntry entry) => new()
    {
        ["id"] = entry.Id,
        ["author"] = call.Shapes.Person(entry.Author),
        ["created"] = call.Shapes.Moment(entry.Created),
        ["items"] = new JsonArray([.. entry.Items.Select(Item)]),
    };

    /// <summary>The changelog expansion, newest first.</summary>
    public static JsonObject Embedded(Call call, Issue issue) => new()
    {
        ["startAt"] = 0,
        ["maxResults"] = Math.Min(issue.History.Count, MostEmbedded),
        ["total"] = issue.History.Count,
        ["histories"] = new JsonArray([.. issue.History.TakeLast(MostEmbedded).Reverse().Select(entry => Of(call, entry))]),
    };

    /// <summary>One changed field.</summary>
    public static JsonObject Item(HistoryItem item)
    {
        var shape = new JsonObject { ["field"] = item.FieldName, ["fieldtype"] = item.Custom ? "custom" : "jira" };
        if (item.FieldName != "IssueParentAssociation")
        {
            shape["fieldId"] = item.FieldId;
        }

        shape["from"] = item.From;
        shape["fromString"] = item.FromText;
        shape["to"] = item.To;
        shape["toString"] = item.ToText;
        return shape;
    }
}
