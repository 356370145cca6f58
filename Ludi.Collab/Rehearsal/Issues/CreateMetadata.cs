using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>What can be created where, in pages; without the right to create it is 400, not 404.</summary>
internal static class CreateMetadata
{
    /// <summary>Maps the two reads.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/createmeta/{project}/issuetypes", ReadTypes, Scopes.ReadWork);
        routes.Get("/issue/createmeta/{project}/issuetypes/{type}", ReadFields, Scopes.ReadWork);
    }

    /// <summary>The fields the person may set on a new issue.</summary>
    public static IEnumerable<Field> Settable(FieldUse use) =>
        use.Type.Screen.Select(id => use.Site.Fields[id]).Where(field => FieldMetadata.MaySet(field, use));

    private static Answer ReadTypes(Call call) => FindProject(call) is { } project
        ? Page(call, "issueTypes", project.Types, call.Shapes.Type)
        : NoProject();

    private static Answer ReadFields(Call call)
    {
        if (FindProject(call) is not { } project || project.Types.FirstOrDefault(type => type.Id == call.Route("type")) is not { } type)
        {
            return NoProject();
        }

        var use = new FieldUse(call.Site, project, type, null, call.Person);
        var fields = Settable(use).Prepend(call.Site.Fields["project"]).ToList();
        return Page(call, "fields", fields, field => Show(call, field, use));
    }

    /// <summary>Data Center calls the list "values", as its other pages do.</summary>
    private static Answer Page<T>(Call call, string name, IReadOnlyList<T> all, Func<T, JsonNode?> show) =>
        call.Site.IsDataCenter ? call.BarePage(all, show, most: 200) : call.NamedPage(name, all, show, usual: 50, most: 200);

    private static JsonObject Show(Call call, Field field, FieldUse use)
    {
        var meta = FieldMetadata.Of(call, field, use);
        meta["fieldId"] = field.Id;
        if (field.Id is "issuetype" or "project")
        {
            meta["allowedValues"] = new JsonArray(field.Id == "project" ? call.Shapes.Named(use.Project) : call.Shapes.Named(use.Type));
            meta["operations"] = new JsonArray("set");
        }

        return meta;
    }

    private static Project? FindProject(Call call) =>
        call.Site.FindProject(call.Route("project"), call.Person) is { } project && project.Allows(call.Person, Permission.Create) ? project : null;

    private static Answer NoProject()
    {
        var refusal = Answer.Refuse(400, "The project or issue type does not exist, or you do not have permission to create issues in it.");
        refusal.Body!["httpStatusCode"] = new JsonObject { ["empty"] = false, ["present"] = true };
        return refusal;
    }
}
