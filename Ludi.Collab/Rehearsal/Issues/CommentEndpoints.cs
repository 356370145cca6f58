using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Reading, adding and rewriting comments; without the right it is 400, as in the real one. Removing them is not offered.</summary>
internal static class CommentEndpoints
{
    private const int Most = 5000;
    private const int MostListed = 1000;

    /// <summary>Maps list, one, add and rewrite.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}/comment", List, Scopes.ReadWork);
        routes.Get("/issue/{issue}/comment/{comment}", Read, Scopes.ReadWork);
        routes.Post("/issue/{issue}/comment", Add, Scopes.WriteWork);
        routes.Put("/issue/{issue}/comment/{comment}", Rewrite, Scopes.WriteWork);
    }

    /// <summary>Maps reading several by id, which only the cloud has.</summary>
    public static void MapSeveral(JiraRoutes routes) => routes.Post("/comment/list", ReadSeveral, Scopes.ReadWork);

    private static Answer List(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        var comments = CommentShape.Visible(call, issue);
        switch (call.Query("orderBy")?.Trim())
        {
            case null or "" or "created" or "+created":
                break;
            case "-created":
                comments.Reverse();
                break;
            case var other:
                return Answer.Refuse(400, $"The orderBy value '{other}' is not valid.");
        }

        return call.NamedPage("comments", comments, comment => CommentShape.Of(call, issue, comment), usual: call.Site.IsDataCenter ? 50 : 100, most: Most);
    }

    private static Answer Read(Call call) => call.Issue is not { } issue ? Answer.NoIssue
        : Find(call, issue) is { } comment ? Answer.Ok(CommentShape.Of(call, issue, comment))
        : NoComment(call);

    private static Answer ReadSeveral(Call call)
    {
        if (call.Body.Texts("ids") is not { Count: > 0 and <= MostListed } ids)
        {
            return Answer.Refuse(400, $"Between 1 and {MostListed} comment ids must be given.");
        }

        var found = call.Site.Issues.Where(issue => issue.Comments.Count > 0 && Site.CanSee(call.Person, issue))
            .SelectMany(issue => CommentShape.Visible(call, issue).Select(comment => (Issue: issue, Comment: comment))).Where(pair => ids.Contains(pair.Comment.Id));
        return call.Page([.. found], pair => CommentShape.Of(call, pair.Issue, pair.Comment), usual: MostListed, most: MostListed);
    }

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

        var (audience, refusal) = CommentRules.Read(call, issue, call.Body["visibility"]);
        return CommentRules.JudgeBody(call.Site, call.Body["body"]) ?? refusal ?? (issue.Comments.Count >= Most
            ? Answer.Refuse(413, "The limit of comments on this issue has been reached.")
            : Answer.Created(CommentShape.Of(call, issue, call.Ledger().Comment(issue, CommentRules.Keep(call.Site, call.Body["body"]!), audience, call.Body["properties"] as JsonArray))));
    }

    private static Answer Rewrite(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        if (Find(call, issue) is not { } comment)
        {
            return NoComment(call);
        }

        if (!issue.Project.Allows(call.Person, Permission.EditAllComments) && !(comment.Author == call.Person && issue.Project.Allows(call.Person, Permission.EditOwnComments)))
        {
            return Answer.Refuse(400, "You do not have the permission for this comment.");
        }

        if (!call.Flag("notifyUsers", otherwise: true) && !issue.Project.Allows(call.Person, Permission.AdministerProject))
        {
            return Answer.Refuse(403, "To discard the user notification either admin or project admin permissions are required.");
        }

        var (audience, refusal) = call.Body.ContainsKey("visibility") ? CommentRules.Read(call, issue, call.Body["visibility"]) : (comment.Audience, null);
        return CommentRules.JudgeBody(call.Site, call.Body["body"]) ?? refusal
            ?? Answer.Ok(CommentShape.Of(call, issue, call.Ledger().Rewrite(issue, comment, CommentRules.Keep(call.Site, call.Body["body"]!), audience)));
    }

    private static Comment? Find(Call call, Issue issue) => CommentShape.Visible(call, issue).Find(comment => comment.Id == call.Route("comment"));

    private static Answer NoComment(Call call) => Answer.Refuse(404, $"Can not find a comment for the id: {call.Route("comment")}.");
}
