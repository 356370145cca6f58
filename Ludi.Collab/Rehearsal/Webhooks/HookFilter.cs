using Ludi.Collab.Rehearsal.Jql;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// The filters of webhooks. An administrator's is any JQL; an app's knows a few fields and four operators, joined by "and"
/// and "or", must not be empty, and takes plain values only. Whether its values exist nobody asks.
/// </summary>
internal static class HookFilter
{
    private static readonly HashSet<string> Fields = new(["issueKey", "key", "project", "issuetype", "status", "assignee", "reporter"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Operators = ["=", "!=", "in", "not in"];

    /// <summary>An app's filter, or what is wrong with it.</summary>
    public static (Clause? Filter, IReadOnlyList<string> Errors) ForApp(string jql)
    {
        var (query, error) = JqlReader.Read(jql);
        if (error is not null)
        {
            return (null, [error]);
        }

        if (query!.Where is null)
        {
            return (null, ["The JQL filter cannot be empty"]);
        }

        var errors = new List<string>(query.OrderBy.Count > 0 ? ["The ORDER BY clause is unsupported"] : []);
        Judge(query.Where, errors);
        return (query.Where, errors);
    }

    /// <summary>An administrator's filter, null for every issue; or what is wrong with it.</summary>
    public static (Clause? Filter, string? Error) ForAdministrator(string jql)
    {
        var (query, error) = JqlReader.Read(jql);
        return (query?.Where, error);
    }

    private static void Judge(Clause clause, List<string> errors)
    {
        switch (clause)
        {
            case Clause.And and:
                and.Clauses.ToList().ForEach(inner => Judge(inner, errors));
                break;
            case Clause.Or or:
                or.Clauses.ToList().ForEach(inner => Judge(inner, errors));
                break;
            case Clause.Terminal terminal:
                errors.AddRange(Judge(terminal));
                break;
            default:
                errors.Add("The operator NOT is unsupported");
                break;
        }
    }

    private static IEnumerable<string> Judge(Clause.Terminal terminal) =>
        !Fields.Contains(terminal.Field) ? [$"The clause {terminal.Field} is unsupported"]
        : !Operators.Contains(terminal.Operator) ? [$"The operator {terminal.Operator.ToUpperInvariant()} is unsupported"]
        : Values(terminal.Operand).Where(value => value is not Operand.Literal).Select(value => value switch
        {
            Operand.Function function => $"The function {function.Name} is unsupported",
            _ => "The value EMPTY is unsupported",
        }).Concat(terminal.Operator.EndsWith("in", StringComparison.Ordinal) == terminal.Operand is Operand.Many
            ? []
            : [$"Operator '{terminal.Operator}' does not support this kind of value for field '{terminal.Field}'."]);

    private static IEnumerable<Operand> Values(Operand operand) => operand is Operand.Many many ? many.Items.SelectMany(Values) : [operand];
}
