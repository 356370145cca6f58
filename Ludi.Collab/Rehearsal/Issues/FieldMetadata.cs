using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>One field in edit and create metadata.</summary>
internal static class FieldMetadata
{
    /// <summary>The metadata of a field for one use.</summary>
    public static JsonObject Of(Call call, Field field, FieldUse use)
    {
        var meta = new JsonObject
        {
            ["required"] = IsRequired(field, use),
            ["schema"] = field.Schema(),
            ["name"] = field.Name,
            ["key"] = field.Id,
        };
        if (field.Kind.AutoComplete is { } path)
        {
            meta["autoCompleteUrl"] = AutoComplete(call, path, field, use);
        }

        var usual = field.Id == "priority" ? call.Site.Priorities.First(priority => priority.Name == "Medium") : field.Default;
        meta["hasDefaultValue"] = usual is not null;
        if (usual is not null)
        {
            meta["defaultValue"] = call.Shapes.Named(usual);
        }

        meta["operations"] = new JsonArray([.. field.Kind.Operations.Select(verb => (JsonNode)verb)]);
        if (field.Kind.Choices(use) is { } choices)
        {
            meta["allowedValues"] = new JsonArray([.. choices.Select(call.Shapes.Allowed)]);
        }

        return meta;
    }

    /// <summary>Whether the field must not be left empty.</summary>
    public static bool IsRequired(Field field, FieldUse use) =>
        field.Id is "summary" or "issuetype" or "project" || use.Type.Required.Contains(field.Id) || (field.Id == "parent" && use.Type.Level < 0);

    /// <summary>Whether the person has the right some fields need besides editing.</summary>
    public static bool MaySet(Field field, FieldUse use) => field.Id switch
    {
        "assignee" => use.Project.Allows(use.Person, Permission.Assign),
        "reporter" => use.Project.Allows(use.Person, Permission.ModifyReporter),
        "duedate" => use.Project.Allows(use.Person, Permission.Schedule),
        _ when field.Kind is SprintKind => use.Project.Allows(use.Person, Permission.Schedule),
        "fixVersions" => use.Project.Allows(use.Person, Permission.Resolve),
        "parent" => use.Site.IsDataCenter ? use.Type.Level < 0 && use.Issue is null : use.Type.Level < 1,
        _ => true,
    };

    private static string AutoComplete(Call call, string path, Field field, FieldUse use)
    {
        var at = use.Issue is { } issue ? issue.Key : use.Project.Key;
        path = call.Site.IsDataCenter && !path.StartsWith('/') ? path.Replace("query=", "username=", StringComparison.Ordinal) : path;
        var filled = string.Format(CultureInfo.InvariantCulture, path, at, field.Id);
        return path.StartsWith('/') ? call.Shapes.GatewaySelf(filled)
            : call.Shapes.Self(use.Issue is null ? filled.Replace("issueKey=", "project=", StringComparison.Ordinal) : filled);
    }
}
