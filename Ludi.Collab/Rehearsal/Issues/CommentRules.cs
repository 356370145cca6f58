using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.DataCenter;
using Ludi.Collab.Rehearsal.Documents;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>What a comment may say and whom it may be kept to; whoever restricts one must belong to those it is kept to.</summary>
internal static class CommentRules
{
    /// <summary>Why the body is none, null when it is sound; on Data Center it is a text in wiki markup.</summary>
    public static Answer? JudgeBody(Site site, JsonNode? body) => site.IsDataCenter
        ? WikiText.Judge(body) is { } words ? Answer.RefuseField("comment", words) : null
        : body is not JsonObject document ? Answer.RefuseField("comment", "Comment body is not valid!")
        : DocumentRules.Judge(document) is not { } error ? null
        : DocumentRules.IsMalformed(error) ? Answer.Refuse(400, error)
        : Answer.RefuseField("comment", error);

    /// <summary>A sound body as it is kept.</summary>
    public static JsonObject Keep(Site site, JsonNode body) => site.IsDataCenter ? WikiText.Keep(body.GetValue<string>()) : (JsonObject)body;

    /// <summary>Reads whom a comment is kept to; no visibility is everybody.</summary>
    public static (Audience? Audience, Answer? Refusal) Read(Call call, Issue issue, JsonNode? json)
    {
        if (json is null)
        {
            return (null, null);
        }

        var wanted = json as JsonObject ?? [];
        var name = wanted.Text("value") ?? wanted.Text("identifier") ?? "";
        return wanted.Text("type") switch
        {
            "role" => Role(call, issue, name),
            "group" => Group(call, wanted.Text("identifier"), name),
            _ => (null, Answer.RefuseField("commentLevel", "Visibility type is not valid. Valid types are 'group' and 'role'.")),
        };
    }

    private static (Audience?, Answer?) Role(Call call, Issue issue, string name)
    {
        if (!Sites.Role.ProjectRoles.Contains(name))
        {
            return (null, Answer.RefuseField("commentLevel", $"Role '{name}' does not exist."));
        }

        var audience = new Audience("role", name, name);
        return audience.Includes(call.Person, issue.Project) ? (audience, null)
            : (null, Answer.RefuseField("commentLevel", $"You are currently not a member of the project role: {name}."));
    }

    private static (Audience?, Answer?) Group(Call call, string? id, string name)
    {
        var group = call.Site.Groups.Find(group => group.Id == id || group.Name == name);
        return group is null ? (null, Answer.RefuseField("commentLevel", $"Group: {name} does not exist."))
            : group.People.Contains(call.Person) ? (new Audience("group", group.Name, group.Id, group.People), null)
            : (null, Answer.RefuseField("commentLevel", $"You are currently not a member of the group: {name}."));
    }
}
