using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Gateway;

/// <summary>What Jira answers: a status and a body, and the points the call costs.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null, int Points = 1)
{
    /// <summary>Jira hides what one may not see behind the same words as what is not there.</summary>
    public static Answer NoIssue => Refuse(404, "Issue does not exist or you do not have permission to see it.");

    /// <summary>A body that is no JSON, or not the JSON that was due.</summary>
    public static Answer BadPayload =>
        new(400, new JsonObject { ["errorMessages"] = new JsonArray("Invalid request payload. Refer to the REST API documentation and try again.") });

    /// <summary>Done, with nothing to say.</summary>
    public static Answer Done => new(204);

    /// <summary>Read.</summary>
    public static Answer Ok(JsonNode body, int points = 1) => new(200, body, points);

    /// <summary>Made.</summary>
    public static Answer Created(JsonNode body) => new(201, body);

    /// <summary>A refusal in general words.</summary>
    public static Answer Refuse(int status, params IEnumerable<string> messages) => new(status, new JsonObject
    {
        ["errorMessages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]),
        ["errors"] = new JsonObject(),
    });

    /// <summary>A refusal field by field.</summary>
    public static Answer RefuseField(string field, string message, int status = 400) => new(status, new JsonObject
    {
        ["errorMessages"] = new JsonArray(),
        ["errors"] = new JsonObject { [field] = message },
    });
}
