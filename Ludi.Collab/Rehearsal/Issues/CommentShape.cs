using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>How comments are written.</summary>
internal static class CommentShape
{
    private const int MostEmbedded = 20;

    /// <summary>One comment.</summary>
    public static JsonObject Of(Call call, Issue issue, Comment comment) => new()
    {
        ["self"] = call.Shapes.Self($"issue/{issue.Id}/comment/{comment.Id}"),
        ["id"] = comment.Id,
        ["author"] = call.Shapes.Person(comment.Author),
        ["body"] = comment.Body.DeepClone(),
        ["updateAuthor"] = call.Shapes.Person(comment.Author),
        ["created"] = call.Shapes.Moment(comment.Created),
        ["updated"] = call.Shapes.Moment(comment.Created),
        ["jsdPublic"] = true,
    };

    /// <summary>The comment field, which holds only the newest.</summary>
    public static JsonObject Embedded(Call call, Issue issue) => new()
    {
        ["comments"] = new JsonArray([.. issue.Comments.TakeLast(MostEmbedded).Select(comment => Of(call, issue, comment))]),
        ["self"] = call.Shapes.Self($"issue/{issue.Id}/comment"),
        ["maxResults"] = MostEmbedded,
        ["total"] = issue.Comments.Count,
        ["startAt"] = Math.Max(0, issue.Comments.Count - MostEmbedded),
    };
}
