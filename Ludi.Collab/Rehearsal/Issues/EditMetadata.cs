using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>What this person may set on this issue, and how.</summary>
internal static class EditMetadata
{
    /// <summary>The answer: an object keyed by field, empty without the right to edit.</summary>
    public static JsonObject Of(Call call, Issue issue)
    {
        var use = new FieldUse(call.Site, issue.Project, issue.Type, issue, call.Person);
        var fields = new JsonObject();
        foreach (var field in Editable(use))
        {
            fields[field.Id] = FieldMetadata.Of(call, field, use);
        }

        return new() { ["fields"] = fields };
    }

    /// <summary>The fields the person may set.</summary>
    public static IEnumerable<Field> Editable(FieldUse use) => use.Project.Allows(use.Person, Permission.Edit)
        ? use.Type.Screen.Select(id => use.Site.Fields[id]).Where(field => FieldMetadata.MaySet(field, use))
        : [];
}
