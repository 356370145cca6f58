using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Reading and adding comments; without the right to comment it is 400, as in the real one.</summary>
internal static class CommentEndpoints
{
    private const int Most = 5000;

    /// <summary>Maps list, one and add.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}/comment", List, Scopes.ReadWork);
        routes.Get("/issue/{issue}/comment/{comment}", Read, Scopes.ReadWork);
        routes.Post("/issue/{issue}/comment", Add, Scopes.WriteWork);
    }

    private static Answer List(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        var comments = call.Query("orderBy") is "-created" ? issue.Comments.AsEnumerable().Reverse().ToList() : issue.Comments;
        return call.NamedPage("comments", comments, comment => CommentShape.Of(call, issue, comment), usual: 100, most: Most);
    }

    private static Answer Read(Call call) => call.Issue is not { } issue ? Answer.NoIssue
        : issue.Comments.Find(comment => comment.Id == call.Route("comment")) is { } comment ? Answer.Ok(CommentShape.Of(call, issue, comment))
        : Answer.Refuse(404, $"Can not find a comment for the id: {call.Route("comment")}.");

    private static Answer Add(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        if (!issue.Project.Allows(call.Person, Permission.Comment))
        {
            return Answer.Refuse(400, $"{call.Person.Name}, you do not have the permission to comment on this issue.");
        }

        if (call.Body["body"] is not JsonObject body || DocumentRules.Judge(body) is not null)
        {
            return call.Body["body"] is JsonObject ? Answer.Refuse(400, "INVALID_INPUT") : Answer.RefuseField("comment", "Comment body is not valid!");
        }

        return issue.Comments.Count >= Most
            ? Answer.Refuse(413, "The limit of comments on this issue has been reached.")
            : Answer.Created(CommentShape.Of(call, issue, call.Ledger().Comment(issue, body)));
    }
}
