using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>
/// Where Atlassian's descriptions are known to be wrong or silent, and what is held true there instead, each with its
/// reason; the evidence is what was recorded of real sites. Whatever is not named here is held against the descriptions as they are.
/// </summary>
internal static class Amendments
{
    /// <summary>Most refusals are described without a body; they have this one.</summary>
    public const string Errors = Platform + "ErrorCollection";

    private const string Platform = "jira-cloud-platform-v3.";

    private const string JqlErrors = "refused JQL";
    private const string StatusErrors = "refused with the status as an object";
    private const string BulkCreateErrors = "refused bulk create";

    private static readonly (string Reason, Action<JsonObject> Change)[] Changes =
    [
        ("an edit is described as open, though Jira drops what it does not know: a mistyped member of ours would go unseen",
            s => s[Platform + "IssueUpdateDetails"]!["additionalProperties"] = false),
        ("a clause of JQL and an option of a bulk change are described as having no members at all, so that nothing fits", s =>
        {
            s[Platform + "JqlQueryClause"]!.AsObject().Remove("additionalProperties");
            s[Platform + "IssueBulkOperationsFieldOption"]!.AsObject().Remove("additionalProperties");
        }),
        ("the location of a board's configuration is described unlike its own example, which is what comes",
            s => Also(s["GET /rest/agile/1.0/board/{boardId}/configuration 200"]!["properties"]!["location"]!, "id", "key", "name", "self")),
        ("names before translation come with fields and issue types and are not described",
            s => Also(s, ["FieldDetails", "IssueTypeIssueCreateMetadata", "IssueTypeDetails"], "untranslatedName")),
        ("the order by last change is lastIssueUpdatedTime in the text and lastIssueUpdatedDate in the list",
            s => s["GET /rest/api/3/project/search ?orderBy"]!["enum"]!.AsArray().Add("-lastIssueUpdatedTime")),
        ("team-managed projects come with an entity id, which is described for issue types only", s => Also(s, ["Project"], "entityId")),
        ("a bulk fetch says what can be expanded, as a search does", s => Also(s, ["BulkIssueResults"], "expand")),
        ("a change from or to nothing has null there", s =>
        {
            foreach (var member in new[] { "from", "fromString", "to", "toString" })
            {
                s[Platform + "ChangeDetails"]!["properties"]![member]!["type"] = new JsonArray("string", "null");
            }
        }),
        ("moments of a bulk operation are numbers in its own example, and come so", s =>
        {
            foreach (var member in new[] { "created", "started", "updated" })
            {
                s[Platform + "BulkOperationProgress"]!["properties"]![member] = new JsonObject { ["type"] = "integer" };
            }
        }),
        ("the states of the sprints asked for are described as an object, and as a text with commas in words",
            s => s["GET /rest/agile/1.0/board/{boardId}/sprint ?state"] = new JsonObject { ["type"] = "string" }),
        ("filters say whether one may change them", s => Also(s, ["Filter"], "isWritable")),
        ("refused JQL comes with an empty list of warnings", s => Extend(s, JqlErrors, "warningMessages")),
        ("a refused create form, and a bulk operation that is not known, come with the status as an object", s => Extend(s, StatusErrors, "httpStatusCode")),
        ("a bulk create that is refused as a whole is refused as any call is, not element by element",
            s => s[BulkCreateErrors] = new JsonObject { ["anyOf"] = new JsonArray(Reference(Errors), Reference(Platform + "CreatedIssues")) }),
    ];

    // Call and status; the schema that the answer is held to where the description has none, or another.
    private static readonly Dictionary<string, string> Instead = new()
    {
        // Described without a shape: an edit answers the issue as reading it does.
        ["PUT /rest/api/3/issue/{issueIdOrKey} 200"] = Platform + "IssueBean",
        ["POST /rest/api/3/search/jql 400"] = JqlErrors,
        ["GET /rest/api/3/search/jql 400"] = JqlErrors,
        ["GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes 400"] = StatusErrors,
        ["GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId} 400"] = StatusErrors,
        // Described as an array of messages, but not in its own example.
        ["GET /rest/api/3/bulk/queue/{taskId} 400"] = StatusErrors,
        ["POST /rest/api/3/bulk/issues/fields 403"] = Platform + "BulkOperationErrorResponse",
        ["POST /rest/api/3/issue/bulk 400"] = BulkCreateErrors,
    };

    // Statuses that come and are not described.
    private static readonly HashSet<string> Undescribed =
    [
        // The search of old is gone, but still described (CHANGE-2046).
        "GET /rest/api/3/search 410", "POST /rest/api/3/search 410",
        // A person asked for without an account id.
        "GET /rest/api/3/user 400",
        // Without the right to bulk changes; the other calls of the family have it described.
        "POST /rest/api/3/bulk/issues/fields 403",
    ];

    public static void Apply(JsonObject schemas)
    {
        foreach (var (_, change) in Changes)
        {
            change(schemas);
        }
    }

    /// <summary>Answers that do not come from Jira but from what stands before it: token, scope, site, limits, trouble, forgery guard.</summary>
    public static bool IsOfTheGateway(Exchange exchange) => exchange.Status is 401 or 429 or >= 500
        || (exchange.Status is 404 && exchange.Answer.Contains("\"path\":\"/ex/jira/", StringComparison.Ordinal))
        || (exchange.Status is 403 && exchange.Answer.Contains("XSRF check failed", StringComparison.Ordinal));

    public static bool MayAnswer(Operation operation, int status) => Undescribed.Contains($"{operation} {status}");

    /// <summary>What an answer is held to instead of what is described; null: to what is described.</summary>
    public static string? SchemaFor(Operation operation, int status) => Instead.GetValueOrDefault($"{operation} {status}");

    private static void Also(JsonObject schemas, IReadOnlyList<string> names, params string[] members)
    {
        foreach (var name in names)
        {
            Also(schemas[Platform + name]!, members);
        }
    }

    private static void Also(JsonNode schema, params string[] members)
    {
        foreach (var member in members)
        {
            schema["properties"]![member] = new JsonObject();
        }
    }

    private static void Extend(JsonObject schemas, string name, string member)
    {
        schemas[name] = schemas[Errors]!.DeepClone();
        Also(schemas[name]!, member);
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/definitions/" + schema };
}
