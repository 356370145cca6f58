using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>The fields that can be set on many issues at once; one that not all of them have says so instead.</summary>
internal static class BulkFields
{
    private static readonly string[] Several = ["ADD", "REMOVE", "REPLACE", "REMOVE_ALL"];

    /// <summary>Maps the read.</summary>
    public static void Map(JiraRoutes routes) => routes.Get("/bulk/issues/fields", Read, Scopes.ReadWork);

    /// <summary>Whether the bulk family has a way of writing this field at all; summary, parent, sprint and team are among those it has none for.</summary>
    public static bool Takes(Call call, string id) =>
        id == "timeoriginalestimate" || (call.Site.Fields.TryGet(id, out var field) && Takes(field));

    private static bool Takes(Field field) => field.Kind switch
    {
        DocumentKind or TextKind or NumberKind or DateKind or MomentKind or PersonKind or PeopleKind or LabelsKind or CascadingKind or GroupKind or TimeTrackingKind or ChoicesKind => true,
        ChoiceKind => field.Custom || field.Id is "priority" or "issuetype",
        _ => false,
    };

    private static Answer Read(Call call)
    {
        var (issues, refusal) = BulkAnswers.Named(call);
        if (refusal is not null)
        {
            return refusal;
        }

        var uses = issues.Select(issue => new FieldUse(call.Site, issue.Project, issue.Type, issue, call.Person)).ToList();
        var editable = uses.ConvertAll(use => EditMetadata.Editable(use).Where(Takes).ToHashSet());
        var wanted = call.Query("searchText") ?? "";
        var fields = editable.SelectMany(fields => fields).Distinct()
            .Where(field => field.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        return BulkAnswers.Page(call, "fields", fields, field => Show(call, field, uses, editable.TrueForAll(fields => fields.Contains(field))));
    }

    private static JsonObject Show(Call call, Field field, IReadOnlyList<FieldUse> uses, bool everywhere)
    {
        var shape = new JsonObject
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["type"] = field.Custom ? field.Kind.CustomKey : field.Id,
            ["isRequired"] = uses.Any(use => FieldMetadata.IsRequired(field, use)),
        };
        if (!everywhere)
        {
            shape["unavailableMessage"] = "{0}NOTE{1}: This field is not on the screens of all of the selected issue(s).";
        }

        if (field.Kind is LabelsKind || field.Id is "components" || field.Kind is ChoicesKind { Items: "version" })
        {
            shape["multiSelectFieldOptions"] = new JsonArray([.. Several.Select(option => (JsonNode)option)]);
        }

        if (field.Kind is PersonKind or PeopleKind)
        {
            shape["searchUrl"] = call.Shapes.Self($"user/assignable/multiProjectSearch?projectKeys={string.Join(',', uses.Select(use => use.Project.Key).Distinct())}&query=");
        }

        if (everywhere && Options(field, uses) is { } options)
        {
            shape["fieldOptions"] = new JsonArray([.. options.Select(option => Show(field, option))]);
        }

        return shape;
    }

    /// <summary>What can be chosen on every one of the issues.</summary>
    private static List<Named>? Options(Field field, IReadOnlyList<FieldUse> uses)
    {
        var each = uses.Select(use => field.Kind.Choices(use)).ToList();
        return each.Contains(null) ? null
            : [.. each.Aggregate((left, right) => left!.Intersect(right!))!.Where(choice => choice is not Option { Disabled: true })];
    }

    private static JsonObject Show(Field field, Named choice)
    {
        var shape = new JsonObject { ["id"] = choice.Id };
        shape[choice is Option ? "value" : field.Id == "priority" ? "priority" : "name"] = choice.Name;
        if (choice is Option { Children.Count: > 0 } parent)
        {
            shape["children"] = new JsonArray([.. parent.Children.Select(child => Show(field, child))]);
        }

        return shape;
    }
}
