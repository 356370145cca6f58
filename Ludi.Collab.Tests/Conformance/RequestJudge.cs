using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>Holds a request against the description: a call that there is, parameters that it has, a body that it takes.</summary>
internal sealed class RequestJudge(ApiDescription jira)
{
    public IEnumerable<string> Judge(Exchange exchange) => jira.Find(exchange.Method, exchange.Path) is { } operation
        ? [.. Query(operation, exchange.Query), .. Body(operation, exchange), .. operation is { Deletes: true, IsOurOwnHook: false } ? ["P37: it deletes in Jira"] : Array.Empty<string>()]
        : ["Jira has no such call"];

    private IEnumerable<string> Query(Operation operation, string query)
    {
        var given = QueryHelpers.ParseQuery(query);
        foreach (var missing in operation.Query.Where(p => p.Required && !given.ContainsKey(p.Name)))
        {
            yield return $"?{missing.Name} is missing";
        }

        foreach (var (name, values) in given)
        {
            if (operation.Query.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                yield return $"?{name} is not a parameter";
                continue;
            }

            foreach (var wrong in jira.Judge(parameter.Schema, Written(parameter, [.. values.OfType<string>()])))
            {
                yield return $"?{name} {wrong}";
            }
        }
    }

    private IEnumerable<string> Body(Operation operation, Exchange exchange) => (operation.Request, exchange.Request.Length) switch
    {
        (null, 0) => [],
        (null, _) => ["takes no body"],
        (_, 0) => operation.RequestRequired ? ["the body is missing"] : [],
        _ when exchange.RequestType != "application/json" => [$"the body is {exchange.RequestType}"],
        ({ } schema, _) => jira.Judge(schema, exchange.Request).Select(wrong => $"body {wrong}"),
    };

    // A query knows only text: what is no number stays text and breaks the schema.
    private static string Written(Parameter parameter, IReadOnlyList<string> values) => parameter.Type == "array"
        ? $"[{string.Join(',', values.Select(v => Written(parameter.ItemType, v)))}]"
        : Written(parameter.Type, string.Join(',', values));

    private static string Written(string? type, string value) => type switch
    {
        "integer" when long.TryParse(value, out _) => value,
        "boolean" when value is "true" or "false" => value,
        _ => JsonSerializer.Serialize(value),
    };
}
