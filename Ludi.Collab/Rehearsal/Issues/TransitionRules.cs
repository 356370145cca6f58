using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Moving issues: only what the workflow offers from here, with the fields its screen asks for.</summary>
internal static class TransitionRules
{
    /// <summary>The template of a move, as the journal and the audit log name it.</summary>
    public const string MoveTemplate = "/rest/api/3/issue/{issue}/transitions";

    /// <summary>Maps reading and doing.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}/transitions", Read, Scopes.ReadWork);
        routes.Post("/issue/{issue}/transitions", Move, Scopes.WriteWork);
    }

    /// <summary>What the person may do with the issue now; nothing without the right to move it.</summary>
    public static IEnumerable<Transition> Offered(Call call, Issue issue) =>
        issue.Project.Allows(call.Person, Permission.Transition) ? issue.Type.Workflow.From(issue.Status) : [];

    /// <summary>One transition, with its fields when they were asked for.</summary>
    public static JsonObject Show(Call call, Issue issue, Transition transition, bool withFields)
    {
        var shape = new JsonObject
        {
            ["id"] = transition.Id,
            ["name"] = transition.Name,
            ["to"] = call.Shapes.Status(transition.To),
        };
        AddTraits(shape, call.Site, transition);
        if (withFields)
        {
            var use = new FieldUse(call.Site, issue.Project, issue.Type, issue, call.Person);
            shape["fields"] = new JsonObject(transition.Screen.Select(id => KeyValuePair.Create(id, (JsonNode?)ScreenField(call, transition, id, use))));
        }

        return shape;
    }

    private static void AddTraits(JsonObject shape, Site site, Transition transition)
    {
        if (site.IsDataCenter)
        {
            shape["opsbarSequence"] = 10;
            return;
        }

        shape["hasScreen"] = transition.Screen.Any();
        shape["isGlobal"] = transition.From is null;
        foreach (var (trait, holds) in new[] { ("isInitial", false), ("isAvailable", true), ("isConditional", false), ("isLooped", false) })
        {
            shape[trait] = holds;
        }
    }

    /// <summary>Moves an issue as the caller; the pages use it too.</summary>
    public static Answer Move(Call call, Issue issue, string transitionId, JsonObject? fields, JsonObject? update)
    {
        if (Offered(call, issue).FirstOrDefault(offered => offered.Id == transitionId) is not { } transition)
        {
            return Answer.Refuse(400, $"Transition id '{transitionId}' is not valid for this issue.");
        }

        var use = new FieldUse(call.Site, issue.Project, issue.Type, issue, call.Person);
        var errors = new FieldErrors();
        var writes = new FieldWrites(use, [.. transition.Screen.Select(id => call.Site.Fields[id])], errors);
        writes.Read(fields, update);
        foreach (var id in transition.RequiredFields.Where(id => !writes.Changes.Any(change => change.Field.Id == id && change.After is not null)))
        {
            errors.AddRequired(call.Site.Fields[id]);
        }

        if (!errors.None)
        {
            return errors.ToAnswer();
        }

        var ledger = call.Ledger();
        ledger.Change(issue, [new(call.Site.Fields["status"], issue.Status, transition.To), .. writes.Changes, .. Settle(call, issue, transition)]);
        writes.Comments.ForEach(body => ledger.Comment(issue, body));
        return Answer.Done;
    }

    private static Answer Read(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        var withFields = call.Queries("expand").Contains("transitions.fields");
        var wanted = Offered(call, issue).Where(transition => call.Query("transitionId") is not { } id || transition.Id == id);
        return Answer.Ok(new JsonObject
        {
            ["expand"] = "transitions",
            ["transitions"] = new JsonArray([.. wanted.Select(transition => Show(call, issue, transition, withFields))]),
        });
    }

    private static Answer Move(Call call)
    {
        if (call.Issue is not { } issue)
        {
            return Answer.NoIssue;
        }

        var wanted = call.Body["transition"] as JsonObject;
        var id = wanted?.Text("id") ?? wanted?.Number("id")?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return id is null
            ? Answer.Refuse(400, "Missing 'transition' identifier")
            : Move(call, issue, id, call.Body["fields"] as JsonObject, call.Body["update"] as JsonObject);
    }

    private static JsonObject ScreenField(Call call, Transition transition, string id, FieldUse use)
    {
        var meta = FieldMetadata.Of(call, call.Site.Fields[id], use);
        meta["required"] = transition.RequiredFields.Contains(id);
        return meta;
    }

    /// <summary>Team-managed projects settle an issue by itself; leaving done unsettles it everywhere.</summary>
    private static IEnumerable<FieldChange> Settle(Call call, Issue issue, Transition transition)
    {
        var field = call.Site.Fields["resolution"];
        var before = issue.Values.GetValueOrDefault("resolution");
        if (transition.To.Category != StatusCategory.Done)
        {
            return before is null ? [] : [new(field, before, null)];
        }

        return issue.Type.Workflow.ResolvesByItself && before is null ? [new(field, null, call.Site.Resolutions[0])] : [];
    }
}
