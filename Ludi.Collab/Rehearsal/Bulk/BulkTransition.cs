using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Issues;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>Moving many issues at once: only moves without a screen are offered, one that asks for a field fails issue by issue.</summary>
internal static class BulkTransition
{
    /// <summary>Maps what is offered and doing it.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/bulk/issues/transition", Offer, Scopes.ReadWork);
        routes.Post("/bulk/issues/transition", Submit, Scopes.WriteWork);
    }

    private static Answer Offer(Call call)
    {
        var (issues, refusal) = BulkAnswers.Named(call);
        return refusal ?? BulkAnswers.Page(call, "availableTransitions", [.. issues.GroupBy(issue => issue.Type.Workflow)], group => Show(call, [.. group]));
    }

    private static JsonObject Show(Call call, IReadOnlyList<Issue> issues)
    {
        var offered = issues.Select(issue => TransitionRules.Offered(call, issue).ToList()).ToList();
        var all = offered.SelectMany(transitions => transitions).Distinct().ToList();
        var common = all.Where(transition => !transition.Screen.Any() && offered.TrueForAll(transitions => transitions.Contains(transition))).ToList();
        return new()
        {
            ["issues"] = new JsonArray([.. issues.Select(issue => (JsonNode)issue.Key)]),
            ["isTransitionsFiltered"] = common.Count < all.Count,
            ["transitions"] = new JsonArray([.. common.Select(transition => (JsonNode)new JsonObject
            {
                ["transitionId"] = Number(transition.Id),
                ["transitionName"] = transition.Name,
                ["to"] = new JsonObject { ["statusId"] = Number(transition.To.Id), ["statusName"] = transition.To.Name },
            })]),
        };
    }

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static Answer Submit(Call call)
    {
        if (BulkAnswers.Forbid(call) is { } refusal)
        {
            return refusal;
        }

        if (call.Body["bulkTransitionInputs"] is not JsonArray { Count: > 0 } inputs || inputs.Any(input => (input as JsonObject)?.Text("transitionId") is null))
        {
            return BulkAnswers.Refuse("bulkTransitionInputs must name issues and a transitionId");
        }

        var selected = inputs.OfType<JsonObject>().Select(input => (Id: input.Text("transitionId")!, Issues: BulkAnswers.Selected(call, input))).ToList();
        return BulkAnswers.Limit(selected.Sum(input => input.Issues.Named))
            ?? (selected.Exists(input => input.Issues.Invalid > 0)
                ? BulkAnswers.Refuse("Some of the issues in the issueIdsOrKeys are not valid")
                : BulkAnswers.Submit(call, [.. selected.SelectMany(input => input.Issues.Issues.Select(issue => new BulkStep(issue, at => TransitionRules.Move(at, issue, input.Id, null, null))))], 0));
    }
}
