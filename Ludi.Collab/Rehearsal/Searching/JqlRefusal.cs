using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>The refusal of a query that names what does not exist; its shape is the older search's.</summary>
internal static class JqlRefusal
{
    /// <summary>The answer.</summary>
    public static Answer Of(IEnumerable<string> problems) => new(400, new JsonObject
    {
        ["errorMessages"] = new JsonArray([.. problems.Distinct().Select(problem => (JsonNode)problem)]),
        ["warningMessages"] = new JsonArray(),
    });
}
