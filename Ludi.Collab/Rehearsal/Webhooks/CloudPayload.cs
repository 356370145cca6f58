using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// Jira Cloud's payload: version 2 of the API on the site's own address, rich text as text, and an address of the issue
/// that leads nowhere. A comment's has no user of its own and only a few fields of the issue.
/// </summary>
internal sealed class CloudPayload(JiraCloud cloud, Site site) : IPayloadShape
{
    private static readonly FieldSelection Whole = new(["*all", "-comment", "-worklog"]);
    private static readonly FieldSelection Reduced = new(["summary", "issuetype", "project", "assignee", "priority", "status"]);

    /// <inheritdoc />
    public IReadOnlyList<string> EventsOf(Happening happening) => happening switch
    {
        Happening.Created => ["jira:issue_created"],
        Happening.Updated => ["jira:issue_updated"],
        Happening.Deleted => ["jira:issue_deleted"],
        Happening.Commented => ["comment_created"],
        Happening.CommentRewritten => ["comment_updated"],
        _ => [],
    };

    /// <inheritdoc />
    public JsonObject Write(Happening happening, string name)
    {
        var call = new Call(new DefaultHttpContext(), cloud, site, happening.Actor, null, happening.At);
        var payload = new JsonObject { ["timestamp"] = happening.At.ToUnixTimeMilliseconds(), ["webhookEvent"] = name };
        switch (happening)
        {
            case Happening.Commented said:
                AddComment(payload, call, said.Issue, said.Comment);
                break;
            case Happening.CommentRewritten said:
                AddComment(payload, call, said.Issue, said.Comment);
                break;
            default:
                AddIssue(payload, call, happening);
                break;
        }

        SiteRendering.Apply(payload, cloud.Addresses, site);
        payload["issue"]!["self"] = $"{cloud.Addresses.Of(site)}/rest/api/2/{happening.Issue.Id}";
        return payload;
    }

    private static void AddIssue(JsonObject payload, Call call, Happening happening)
    {
        payload["issue_event_type_name"] = Changelog.EventType(happening);
        payload["user"] = call.Shapes.Person(happening.Actor);
        payload["issue"] = Show(call, happening.Issue, Whole);
        if (Changelog.Of(happening, call.Site) is { } changelog)
        {
            payload["changelog"] = changelog;
        }
    }

    private static void AddComment(JsonObject payload, Call call, Issue issue, Comment comment)
    {
        payload["comment"] = CommentShape.Of(call, issue, comment);
        payload["issue"] = Show(call, issue, Reduced);
        payload["eventType"] = "primaryAction";
    }

    private static JsonObject Show(Call call, Issue issue, FieldSelection fields)
    {
        var shape = new IssueShape(call, fields, [], []).Show(issue);
        shape.Remove("expand");
        return shape;
    }
}
