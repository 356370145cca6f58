using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Issues;

/// <summary>Issue properties: an app's own marks on an issue.</summary>
internal static class PropertyEndpoints
{
    private const int LongestKey = 255;
    private const int LongestValue = 32_768;

    /// <summary>Maps keys, read, write and remove.</summary>
    public static void Map(JiraRoutes routes)
    {
        routes.Get("/issue/{issue}/properties", List, Scopes.ReadWork);
        routes.Get("/issue/{issue}/properties/{property}", Read, Scopes.ReadWork);
        routes.Put("/issue/{issue}/properties/{property}", Write, Scopes.WriteWork);
        routes.Delete("/issue/{issue}/properties/{property}", Remove, Scopes.WriteWork);
    }

    private static Answer List(Call call) => call.Issue is { } issue
        ? Answer.Ok(new JsonObject
        {
            ["keys"] = new JsonArray([.. issue.Properties.Keys.Select(key => (JsonNode)new JsonObject { ["self"] = Self(call, issue, key), ["key"] = key })]),
        })
        : Answer.NoIssue;

    private static Answer Read(Call call) => call.Issue is not { } issue ? Answer.NoIssue
        : issue.Properties.TryGetValue(call.Route("property"), out var value)
            ? Answer.Ok(new JsonObject { ["key"] = call.Route("property"), ["value"] = value?.DeepClone() })
            : NoProperty(call);

    private static Answer Write(Call call)
    {
        if (Refuse(call) is { } refusal)
        {
            return refusal;
        }

        var key = call.Route("property");
        if (key.Length > LongestKey || call.RawBody is not { } value || value.ToJsonString().Length > LongestValue)
        {
            return Answer.Refuse(400, "The key must have at most 255 characters, and the value must be valid JSON of at most 32768 characters.");
        }

        var existed = call.Issue!.Properties.ContainsKey(key);
        call.Issue.Properties[key] = value.DeepClone();
        return new(existed ? 200 : 201);
    }

    private static Answer Remove(Call call) =>
        Refuse(call) ?? (call.Issue!.Properties.Remove(call.Route("property")) ? Answer.Done : NoProperty(call));

    private static Answer? Refuse(Call call) => call.Issue is not { } issue ? Answer.NoIssue
        : issue.Project.Allows(call.Person, Permission.Edit) ? null
        : Answer.Refuse(403, "You do not have permission to edit issues in this project.");

    private static Answer NoProperty(Call call) => Answer.Refuse(404, $"The property '{call.Route("property")}' does not exist.");

    private static string Self(Call call, Issue issue, string key) => call.Shapes.Self($"issue/{issue.Id}/properties/{Uri.EscapeDataString(key)}");
}
