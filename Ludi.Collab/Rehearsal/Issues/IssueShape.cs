using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>How an issue is written for one caller: asked-for fields that apply to it, unset ones as null.</summary>
internal sealed class IssueShape(Call call, FieldSelection selection, IReadOnlyList<string> expand, IReadOnlyList<string> properties)
{
    private const string Expandable = "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations";

    /// <summary>The issue with the values of now.</summary>
    public JsonObject Show(Issue issue) => Show(issue, issue.Values);

    /// <summary>The issue with the values a search saw.</summary>
    public JsonObject Show(Issue issue, IReadOnlyDictionary<string, object> values)
    {
        var id = issue.Id.ToString(CultureInfo.InvariantCulture);
        if (!call.Site.IsDataCenter && selection.OnlyId && expand.Count == 0 && properties.Count == 0)
        {
            return new() { ["id"] = id };
        }

        var shape = new JsonObject { ["expand"] = Expandable, ["id"] = id, ["self"] = call.Shapes.Self($"issue/{id}"), ["key"] = issue.Key };
        if (!selection.OnlyIdentity)
        {
            shape["fields"] = Fields(issue, values);
        }

        AddExpansions(shape, issue);
        if (properties.Count > 0)
        {
            shape["properties"] = new JsonObject(issue.Properties.Where(pair => properties.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        }

        return shape;
    }

    private JsonObject Fields(Issue issue, IReadOnlyDictionary<string, object> values)
    {
        var fields = new JsonObject();
        foreach (var field in call.Site.Fields.Where(selection.Includes).Where(field => Applies(field, issue) && !(call.Site.IsDataCenter && field.Id == "issuekey")))
        {
            if (values.TryGetValue(field.Id, out var value))
            {
                fields[field.Id] = field.Kind.Show(value, call.Shapes);
            }
            else if (field.Id == "project")
            {
                fields[field.Id] = call.Shapes.ProjectInIssue(issue.Project);
            }
            else if (field.Id != "parent")
            {
                fields[field.Id] = Derived(field, issue);
            }
        }

        return fields;
    }

    private static bool Applies(Field field, Issue issue) =>
        field.Scope is { } scope ? scope == issue.Project : !field.Custom || field.Kind is RankKind || issue.Type.Screen.Contains(field.Id) || issue.Values.ContainsKey(field.Id);

    private JsonNode? Derived(Field field, Issue issue) => field.Id switch
    {
        "labels" or "components" or "fixVersions" or "versions" or "issuelinks" or "attachment" => new JsonArray(),
        "subtasks" => new JsonArray([.. issue.Children.Where(child => child.Type.Level < 0 && Site.CanSee(call.Person, child)).Select(call.Shapes.Brief)]),
        "timetracking" => new JsonObject(),
        "comment" => CommentShape.Embedded(call, issue),
        "watches" => new JsonObject { ["self"] = call.Shapes.Self($"issue/{issue.Key}/watchers"), ["watchCount"] = 1, ["isWatching"] = issue.Values.GetValueOrDefault("reporter") == (object)call.Person },
        "votes" => new JsonObject { ["self"] = call.Shapes.Self($"issue/{issue.Key}/votes"), ["votes"] = 0, ["hasVoted"] = false },
        _ => null,
    };

    private void AddExpansions(JsonObject shape, Issue issue)
    {
        var shown = expand.Contains("names") || expand.Contains("schema") ? call.Site.Fields.Where(selection.Includes).Where(field => Applies(field, issue)).ToList() : [];
        if (expand.Contains("names"))
        {
            shape["names"] = new JsonObject(shown.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Name)));
        }

        if (expand.Contains("schema"))
        {
            shape["schema"] = new JsonObject(shown.Select(field => KeyValuePair.Create(field.Id, (JsonNode?)field.Schema())));
        }

        if (expand.Contains("editmeta"))
        {
            shape["editmeta"] = EditMetadata.Of(call, issue);
        }

        if (expand.Contains("transitions"))
        {
            shape["transitions"] = new JsonArray([.. TransitionRules.Offered(call, issue).Select(transition => TransitionRules.Show(call, issue, transition, withFields: true))]);
        }

        if (expand.Contains("changelog"))
        {
            shape["changelog"] = HistoryShape.Embedded(call, issue);
        }
    }
}
