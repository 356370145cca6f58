using System.Text.Json.Nodes;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>Reads one OpenAPI 3.0 file; its schemas go, as plain JSON schemas, into the common set.</summary>
internal sealed class DescriptionReading(string file, JsonObject schemas)
{
    /// <summary>The name of the schema that says nothing; there may be a body, or none.</summary>
    public const string Anything = "anything";

    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch"];

    public IEnumerable<Operation> Read(JsonNode document)
    {
        schemas[Anything] = new JsonObject();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            schemas[$"{file}.{name}"] = Plain(schema!.DeepClone());
        }

        return
        [
            .. from path in document["paths"]!.AsObject()
               from call in path.Value!.AsObject()
               where Methods.Contains(call.Key)
               select Operation(call.Key.ToUpperInvariant(), path.Key, path.Value!["parameters"], call.Value!),
        ];
    }

    private Operation Operation(string method, string path, JsonNode? common, JsonNode call)
    {
        var name = $"{method} {path}";
        var query = (call["parameters"]?.AsArray() ?? []).Concat(common?.AsArray() ?? [])
            .Where(p => (string?)p!["in"] == "query").Select(p => Parameter(name, p!)).ToList();
        var answers = call["responses"]!.AsObject().ToDictionary(r => r.Key, r => Keep($"{name} {r.Key}", SchemaOf(r.Value!)));
        var body = call["requestBody"];
        return new(method, path, query, body is null ? null : Keep($"{name} body", SchemaOf(body)), (bool?)body?["required"] ?? false, answers);
    }

    private Parameter Parameter(string call, JsonNode parameter)
    {
        var (name, schema) = ((string)parameter["name"]!, parameter["schema"] ?? new JsonObject());
        return new(
            name,
            (bool?)parameter["required"] ?? false,
            Keep($"{call} ?{name}", schema)!,
            (string?)schema["type"] ?? "string",
            (string?)schema["items"]?["type"]);
    }

    // An example without a schema says that there is a body, but not of what shape.
    private static JsonNode? SchemaOf(JsonNode described) =>
        described["content"]?["application/json"] is { } content ? content["schema"] ?? new JsonObject() : null;

    private string? Keep(string name, JsonNode? schema)
    {
        if (schema is null)
        {
            return null;
        }

        if (schema is JsonObject { Count: 0 })
        {
            return Anything;
        }

        schemas[name] = Plain(schema.DeepClone());
        return name;
    }

    // OpenAPI 3.0 says "nullable" where JSON Schema names the type null.
    private static JsonNode Plain(JsonNode node)
    {
        foreach (var child in node is JsonObject members ? members.Select(m => m.Value).ToList() : node is JsonArray items ? [.. items] : [])
        {
            if (child is not null)
            {
                Plain(child);
            }
        }

        if (node is JsonObject schema && schema["nullable"] is JsonValue flag && flag.TryGetValue(out bool nullable) && nullable)
        {
            schema.Remove("nullable");
            if (schema["type"] is JsonValue type)
            {
                schema["type"] = new JsonArray((string)type!, "null");
            }

            if (schema["enum"] is JsonArray values)
            {
                values.Add(null);
            }
        }

        return node;
    }
}
