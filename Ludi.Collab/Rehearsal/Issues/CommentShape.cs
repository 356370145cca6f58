using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Pages;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>How comments are written, and which of them a caller sees.</summary>
internal static class CommentShape
{
    private const int MostEmbedded = 20;

    /// <summary>The comments the caller may see, oldest first.</summary>
    public static List<Comment> Visible(Call call, Issue issue) => issue.Comments.FindAll(comment => comment.Admits(call.Person, issue.Project));

    /// <summary>One comment, with what was asked to be expanded.</summary>
    public static JsonObject Of(Call call, Issue issue, Comment comment)
    {
        var shape = new JsonObject
        {
            ["self"] = call.Shapes.Self($"issue/{issue.Id}/comment/{comment.Id}"),
            ["id"] = comment.Id,
            ["author"] = call.Shapes.Person(comment.Author),
            ["body"] = call.Site.IsDataCenter ? WikiText.Of(comment.Body) : comment.Body.DeepClone(),
            ["updateAuthor"] = call.Shapes.Person(comment.UpdateAuthor),
            ["created"] = call.Shapes.Moment(comment.Created),
            ["updated"] = call.Shapes.Moment(comment.Updated),
        };
        if (!call.Site.IsDataCenter)
        {
            shape["jsdPublic"] = true;
        }

        if (comment.Audience is { } audience)
        {
            shape["visibility"] = new JsonObject { ["type"] = audience.Type, ["value"] = audience.Value, ["identifier"] = audience.Identifier };
        }

        if (call.Queries("expand").Contains("renderedBody"))
        {
            shape["renderedBody"] = DocumentHtml.Of(comment.Body).ToString();
        }

        if (call.Queries("expand").Contains("properties"))
        {
            shape["properties"] = comment.Properties?.DeepClone() ?? new JsonArray();
        }

        return shape;
    }

    /// <summary>The comment field, which holds only the newest; on Data Center it holds all.</summary>
    public static JsonObject Embedded(Call call, Issue issue)
    {
        var comments = Visible(call, issue);
        var most = call.Site.IsDataCenter ? comments.Count : MostEmbedded;
        return new()
        {
            ["comments"] = new JsonArray([.. comments.TakeLast(most).Select(comment => Of(call, issue, comment))]),
            ["self"] = call.Shapes.Self($"issue/{issue.Id}/comment"),
            ["maxResults"] = most,
            ["total"] = comments.Count,
            ["startAt"] = Math.Max(0, comments.Count - most),
        };
    }
}
