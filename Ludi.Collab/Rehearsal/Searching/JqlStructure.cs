using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Jql;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>A parsed query as the API writes it.</summary>
internal static class JqlStructure
{
    /// <summary>The structure.</summary>
    public static JsonObject Of(Query query)
    {
        var shape = new JsonObject();
        if (query.Where is not null)
        {
            shape["where"] = Of(query.Where);
        }

        if (query.OrderBy.Count > 0)
        {
            shape["orderBy"] = new JsonObject { ["fields"] = new JsonArray([.. query.OrderBy.Select(Of)]) };
        }

        return shape;
    }

    private static JsonObject Of(Clause clause) => clause switch
    {
        Clause.And and => Compound("and", and.Clauses),
        Clause.Or or => Compound("or", or.Clauses),
        Clause.Not not => Compound("not", [not.Inner]),
        Clause.Terminal terminal => new() { ["field"] = Field(terminal.Field), ["operator"] = terminal.Operator, ["operand"] = Of(terminal.Operand) },
        _ => [],
    };

    private static JsonObject Compound(string op, IReadOnlyList<Clause> clauses) =>
        new() { ["operator"] = op, ["clauses"] = new JsonArray([.. clauses.Select(Of)]) };

    private static JsonObject Of(Operand operand) => operand switch
    {
        Operand.Literal literal => new() { ["value"] = literal.Text, ["encodedValue"] = Encode(literal.Text) },
        Operand.Function function => new()
        {
            ["function"] = function.Name,
            ["arguments"] = new JsonArray([.. function.Arguments.Select(argument => (JsonNode)argument)]),
            ["encodedOperand"] = $"{function.Name}({string.Join(", ", function.Arguments.Select(Encode))})",
        },
        Operand.Many many => new()
        {
            ["values"] = new JsonArray([.. many.Items.Select(Of)]),
            ["encodedOperand"] = $"({string.Join(", ", many.Items.Select(item => (string?)(Of(item)["encodedValue"] ?? Of(item)["encodedOperand"]) ?? "empty"))})",
        },
        _ => new() { ["keyword"] = "empty", ["encodedOperand"] = "empty" },
    };

    private static JsonObject Of(Sort sort)
    {
        var shape = new JsonObject { ["field"] = Field(sort.Field) };
        if (sort.Descending is { } descending)
        {
            shape["direction"] = descending ? "desc" : "asc";
        }

        return shape;
    }

    private static JsonObject Field(string name) => new() { ["name"] = name, ["encodedName"] = Encode(name) };

    private static string Encode(string text) => text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '[' or ']') && !JqlGrammar.IsReserved(text)
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
