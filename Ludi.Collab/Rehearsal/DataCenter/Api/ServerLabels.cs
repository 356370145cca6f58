using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Searching;

namespace Ludi.Collab.Rehearsal.DataCenter.Api;

/// <summary>Labels as one types, from the private first version of the API: there is no list of them.</summary>
internal static class ServerLabels
{
    private const int Most = 20;

    /// <summary>Maps the read.</summary>
    public static void Map(JiraRoutes routes) => routes.Get("/labels/suggest", Suggest, Scopes.ReadWork);

    private static Answer Suggest(Call call)
    {
        var typed = call.Query("query") ?? "";
        var found = JqlSuggestions.Labels(call).Where(label => label.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(Most);
        return Answer.Ok(new JsonObject
        {
            ["token"] = typed,
            ["suggestions"] = new JsonArray([.. found.Select(label => (JsonNode)new JsonObject { ["label"] = label, ["html"] = JqlSuggestions.Mark(label, typed) })]),
        });
    }
}
