using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Metadata;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>What the bulk family shares: its refusals, which are arrays of messages, the issues a call names, and its cursors.</summary>
internal static class BulkAnswers
{
    /// <summary>How many issues one operation takes, sub-tasks included.</summary>
    public const int MostIssues = 1000;

    private const int PageSize = 50;

    /// <summary>A refusal in this family's shape.</summary>
    public static Answer Refuse(string message, int status = 400) =>
        new(status, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = message }) });

    /// <summary>Why the caller may not change many at once, null when they may.</summary>
    public static Answer? Forbid(Call call) => SiteEndpoints.Has(call, Permission.BulkChange, null)
        ? null
        : Refuse("You do not have the permission to perform bulk changes.", 403);

    /// <summary>Why so many issues cannot be taken, null when they can.</summary>
    public static Answer? Limit(int count) => count switch
    {
        0 => Refuse("No issues were selected."),
        > MostIssues => Refuse($"The number of issues selected exceeds the limit of {MostIssues.ToString(CultureInfo.InvariantCulture)}."),
        _ => null,
    };

    /// <summary>The issues a comma list in the query names, or why they cannot be taken.</summary>
    public static (IReadOnlyList<Issue> Issues, Answer? Refusal) Named(Call call)
    {
        var wanted = call.Queries("issueIdsOrKeys");
        if ((Forbid(call) ?? Limit(wanted.Count)) is { } refusal)
        {
            return ([], refusal);
        }

        var found = wanted.Select(idOrKey => call.Site.Find(idOrKey, call.Person)).Distinct().ToList();
        return found.Contains(null) ? ([], Refuse("Some of the issues in the issueIdsOrKeys are not valid")) : ([.. found.OfType<Issue>()], null);
    }

    /// <summary>Submits the steps.</summary>
    public static Answer Submit(Call call, IReadOnlyList<BulkStep> steps, int invalid) =>
        call.Cloud.Bulk(call.Site).Submit(call.Person, steps, invalid, call.Now) is { } task
            ? Answer.Created(new JsonObject { ["taskId"] = task.Id })
            : Refuse($"The maximum of {BulkQueue.MostAtOnce.ToString(CultureInfo.InvariantCulture)} bulk operations is already in progress. Wait until one of them is done.");

    /// <summary>A page of fifty under a name, with the cursors before and after it where there is more.</summary>
    public static Answer Page<T>(Call call, string name, IReadOnlyList<T> all, Func<T, JsonNode?> show)
    {
        var start = call.Query("startingAfter") is { } after ? Position(after) + 1
            : call.Query("endingBefore") is { } before ? Math.Max(0, Position(before) - PageSize)
            : 0;
        var page = all.Skip(start).Take(PageSize).ToList();
        var shape = new JsonObject { [name] = new JsonArray([.. page.Select(show)]) };
        if (start + page.Count < all.Count)
        {
            shape["startingAfter"] = Cursor(start + page.Count - 1);
        }

        if (start > 0)
        {
            shape["endingBefore"] = Cursor(start);
        }

        return Answer.Ok(shape, points: 1 + page.Count);
    }

    /// <summary>The issues a member of the body names: those there are, each once, and how many are not.</summary>
    public static (IReadOnlyList<Issue> Issues, int Named, int Invalid) Selected(Call call, JsonObject body)
    {
        var wanted = (body.Texts("selectedIssueIdsOrKeys") ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var found = wanted.Select(idOrKey => call.Site.Find(idOrKey, call.Person)).OfType<Issue>().ToList();
        return ([.. found.Distinct()], wanted.Count, wanted.Count - found.Count);
    }

    private static string Cursor(int position) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"position:{position.ToString(CultureInfo.InvariantCulture)}"));

    private static int Position(string cursor)
    {
        var bytes = new byte[cursor.Length];
        var text = Convert.TryFromBase64String(cursor, bytes, out var length) ? Encoding.ASCII.GetString(bytes, 0, length) : "";
        return text.StartsWith("position:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
    }
}
