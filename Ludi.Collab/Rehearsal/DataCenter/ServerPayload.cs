using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.Sites;
using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Rehearsal.DataCenter;

/// <summary>
/// Data Center's payload: whole issues with their comments, people by name and key, changes without field ids. A comment's
/// delivery holds the comment alone; beside it goes one of the issue it was made on.
/// </summary>
internal sealed class ServerPayload(JiraCloud cloud, Site site) : IPayloadShape
{
    /// <inheritdoc />
    public IReadOnlyList<string> EventsOf(Happening happening) => happening switch
    {
        Happening.Created => ["jira:issue_created"],
        Happening.Updated => ["jira:issue_updated"],
        Happening.Deleted => ["jira:issue_deleted"],
        Happening.Commented => ["comment_created", "jira:issue_updated"],
        Happening.CommentRewritten => ["comment_updated", "jira:issue_updated"],
        _ => [],
    };

    /// <inheritdoc />
    public JsonObject Write(Happening happening, string name)
    {
        var call = new Call(new DefaultHttpContext(), cloud, site, happening.Actor, null, happening.At);
        var payload = new JsonObject { ["timestamp"] = happening.At.ToUnixTimeMilliseconds(), ["webhookEvent"] = name };
        if (name.StartsWith("jira:", StringComparison.Ordinal))
        {
            payload["issue_event_type_name"] = EventType(happening);
            payload["user"] = call.Shapes.Person(happening.Actor);
            payload["issue"] = Show(call, happening.Issue);
        }

        if (Said(happening) is { } comment)
        {
            payload["comment"] = CommentShape.Of(call, happening.Issue, comment);
        }
        else if (happening is Happening.Updated && Changelog.Of(happening, site) is { } changelog)
        {
            payload["changelog"] = changelog;
        }

        return payload;
    }

    /// <summary>Adds who did it, as older versions do, where that is switched on.</summary>
    public Uri Addressed(Uri address, Happening happening)
    {
        if (!cloud.DataCenter.TellsWho)
        {
            return address;
        }

        var separator = address.Query.Length == 0 ? '?' : '&';
        return new($"{address}{separator}user_id={Uri.EscapeDataString(happening.Actor.AccountId)}&user_key={Uri.EscapeDataString(happening.Actor.Key)}");
    }

    private static Comment? Said(Happening happening) => happening switch
    {
        Happening.Commented said => said.Comment,
        Happening.CommentRewritten said => said.Comment,
        _ => null,
    };

    private static string EventType(Happening happening) => happening switch
    {
        Happening.Commented => "issue_commented",
        Happening.CommentRewritten => "issue_comment_edited",
        _ => Changelog.EventType(happening),
    };

    private static JsonObject Show(Call call, Issue issue)
    {
        var shape = new IssueShape(call, new(["*all"]), [], []).Show(issue);
        shape.Remove("expand");
        return shape;
    }
}
