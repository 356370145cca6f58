using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Changes.Details;

/// <summary>
/// The comments among held details: what anybody's token brings is put where it belongs, restricted ones never;
/// no more than 300 are held, the newest. SPEC: X54–X56.
/// </summary>
internal static class HeldComments
{
    private const int Most = 300;

    /// <summary>Takes comments over into the details and tells everybody; nothing where no details are held.</summary>
    /// <param name="earlier">Whether there are older ones than these; null: not known from this.</param>
    public static void Take(BoardContent board, IssueRef issue, IReadOnlyList<JsonElement> comments, bool? earlier)
    {
        using var held = OpenedDetails.Of(board, issue);
        if (held is null)
        {
            return;
        }

        var (merged, cut) = Merge(held.Json.Elements("comments"), comments);
        held.Rewrite(board, issue, new Dictionary<string, Action<Utf8JsonWriter>>
        {
            ["comments"] = writer => CommentPage.Write(merged, writer),
            ["earlier"] = writer => writer.WriteBooleanValue(cut || (earlier ?? held.Json.Member("earlier") is { ValueKind: JsonValueKind.True })),
        });
        board.Content.Touch(issue);
        board.Settle();
    }

    /// <summary>What may be held of some comments and of those that were held; new ones stand for old ones of the same number.</summary>
    public static (IReadOnlyList<JsonElement> Comments, bool Cut) Merge(IEnumerable<JsonElement> before, IReadOnlyList<JsonElement> now)
    {
        var known = now.Select(CommentPage.IdOf).ToHashSet();
        List<JsonElement> all =
        [
            .. before.Where(c => !known.Contains(CommentPage.IdOf(c))).Concat(now.Where(c => !CommentPage.IsRestricted(c))).OrderBy(CommentPage.IdOf),
        ];
        return all.Count > Most ? (all[^Most..], true) : (all, false);
    }
}
