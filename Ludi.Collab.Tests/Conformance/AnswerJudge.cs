using System.Globalization;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>Holds an answer against the description: a status that the call may have, a body of the shape described for it.</summary>
internal sealed class AnswerJudge(ApiDescription jira)
{
    public IEnumerable<string> Judge(Exchange exchange)
    {
        if (exchange.Status is not { } status || Amendments.IsOfTheGateway(exchange))
        {
            return [];
        }

        // So Jira answers a path that it does not have, and the rehearsal one that it leaves out.
        if (status is 404 && exchange.AnswerType == "application/problem+json")
        {
            return [];
        }

        return jira.Find(exchange.Method, exchange.Path) is { } operation ? Judge(operation, status, exchange) : ["Jira has no such call"];
    }

    private IEnumerable<string> Judge(Operation operation, int status, Exchange exchange)
    {
        var key = status.ToString(CultureInfo.InvariantCulture);
        var described = operation.Answers.TryGetValue(key, out var schema) || operation.Answers.TryGetValue("default", out schema);
        if (!described && !Amendments.MayAnswer(operation, status))
        {
            return ["is no status of this call"];
        }

        schema = Amendments.SchemaFor(operation, status) ?? schema ?? (status >= 400 ? Amendments.Errors : null);
        return (schema, exchange.Answer.Length) switch
        {
            (null, 0) => [],
            (null, _) => ["has a body where none is described"],
            (_, 0) when status is 204 => [],
            _ when status is 204 => ["has a body"],
            (_, 0) => schema == DescriptionReading.Anything ? [] : ["has no body"],
            _ when exchange.AnswerType != "application/json" => [$"is {exchange.AnswerType}"],
            _ => jira.Judge(schema, exchange.Answer),
        };
    }
}
