using System.Text.Json.Nodes;
using Ludi.Collab.Tests.House;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>Atlassian's own descriptions of Jira's APIs as one: which calls there are, and what each takes and gives.</summary>
internal sealed class ApiDescription
{
    private static readonly string[] Files = ["jira-cloud-platform-v3", "jira-cloud-software"];
    private static readonly Lazy<Task<ApiDescription>> Loaded = new(Load);

    private readonly ILookup<(string Method, int Segments), Operation> _operations;
    private readonly IDictionary<string, JsonSchema> _schemas;

    private ApiDescription(IReadOnlyList<Operation> operations, IDictionary<string, JsonSchema> schemas)
    {
        Operations = operations;
        _operations = operations.ToLookup(o => (o.Method, o.Segments.Length));
        _schemas = schemas;
    }

    /// <summary>Read once for all tests: some three megabytes.</summary>
    public static Task<ApiDescription> Jira => Loaded.Value;

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The call that a request is, null where Jira has none such; fixed words of a path go before ids.</summary>
    public Operation? Find(string method, string path)
    {
        var segments = path.Trim('/').Split('/');
        return _operations[(method, segments.Length)].Where(o => o.Takes(segments)).MaxBy(o => o.FixedWords);
    }

    /// <summary>What breaks a schema; empty: nothing. The values themselves are not told.</summary>
    public IEnumerable<string> Judge(string schema, string json)
    {
        try
        {
            return [.. _schemas[schema].Validate(json, SchemaType.JsonSchema).SelectMany(Innermost).Select(e => $"{e.Path}: {e.Kind}").Distinct().Take(8)];
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return ["no JSON"];
        }
    }

    private static async Task<ApiDescription> Load()
    {
        var (operations, schemas) = (new List<Operation>(), new JsonObject());
        foreach (var file in Files)
        {
            var text = await File.ReadAllTextAsync(Repository.File($"Ludi.Collab.Tests/Conformance/atlassian/{file}.openapi.json"));
            var document = JsonNode.Parse(text.Replace("\"#/components/schemas/", $"\"#/definitions/{file}.", StringComparison.Ordinal))!;
            operations.AddRange(new DescriptionReading(file, schemas).Read(document));
        }

        Amendments.Apply(schemas);
        var whole = await JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = schemas }.ToJsonString());
        return new ApiDescription(operations, whole.Definitions);
    }

    // A failed allOf, anyOf or array says only that it failed; what failed in it stands inside.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Errors: var inner } => [.. inner.SelectMany(i => i.Value).SelectMany(Innermost)],
        MultiTypeValidationError { Errors: var inner } => [.. inner.SelectMany(i => i.Value).SelectMany(Innermost)],
        _ => [error],
    };
}
