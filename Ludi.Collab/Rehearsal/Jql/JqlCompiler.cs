using System.Globalization;
using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>Makes a test out of a query for one caller at one moment, and notes what does not exist or does not fit.</summary>
internal sealed class JqlCompiler(Site site, JqlFields fields, Person caller, DateTimeOffset now)
{
    private readonly JqlFunctions _functions = new(site, caller, now);
    private readonly JqlDomain _domain = new(site, caller);

    /// <summary>What does not exist for this caller, in Jira's words.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The test for a clause.</summary>
    public Func<IndexedIssue, bool> Compile(Clause clause) => clause switch
    {
        Clause.And and => All([.. and.Clauses.Select(Compile)]),
        Clause.Or or => Any([.. or.Clauses.Select(Compile)]),
        Clause.Not not => Negate(Compile(not.Inner)),
        Clause.Terminal terminal => Compile(terminal),
        _ => throw new InvalidOperationException("Unknown clause."),
    };

    /// <summary>The field of a name, noted as a problem when there is none.</summary>
    public JqlField? Find(string name)
    {
        var field = fields.Find(name);
        if (field is null)
        {
            Problems.Add($"Field '{name}' does not exist or you do not have permission to view it.");
        }

        return field;
    }

    private static Func<IndexedIssue, bool> All(Func<IndexedIssue, bool>[] tests) => issue => Array.TrueForAll(tests, test => test(issue));

    private static Func<IndexedIssue, bool> Any(Func<IndexedIssue, bool>[] tests) => issue => Array.Exists(tests, test => test(issue));

    private static Func<IndexedIssue, bool> Negate(Func<IndexedIssue, bool> test) => issue => !test(issue);

    private static bool Never(IndexedIssue issue) => false;

    private Func<IndexedIssue, bool> Compile(Clause.Terminal terminal)
    {
        if (Find(terminal.Field) is not { } field)
        {
            return Never;
        }

        if (!field.Kind.Operators.Contains(terminal.Operator))
        {
            Problems.Add($"The operator '{terminal.Operator.ToUpperInvariant()}' is not supported by the '{terminal.Field}' field.");
            return Never;
        }

        if (terminal.Operator is "in" or "not in" && terminal.Operand is not (Operand.Many or Operand.Function))
        {
            Problems.Add($"Operator '{terminal.Operator}' does not support the non-list value for field '{terminal.Field}'.");
            return Never;
        }

        var values = Values(terminal.Operand);
        return terminal.Operator switch
        {
            "=" or "in" => Equal(field, values),
            "!=" or "not in" => Unequal(field, values),
            "is" => Negate(Set(field)),
            "is not" => Set(field),
            "~" => Contains(field, values),
            "!~" => All([Set(field), Negate(Contains(field, values))]),
            _ => Compare(field, terminal.Operator, values),
        };
    }

    private IReadOnlyList<JqlValue> Values(Operand operand)
    {
        switch (operand)
        {
            case Operand.Literal literal:
                return [new(literal.Text)];
            case Operand.Many many:
                return [.. many.Items.SelectMany(Values)];
            case Operand.Function function:
                if (_functions.Call(function.Name, function.Arguments) is { } values)
                {
                    return values;
                }

                Problems.Add($"Unable to find JQL function '{function.Name}({string.Join(", ", function.Arguments)})'.");
                return [];
            default:
                return [JqlValue.Empty];
        }
    }

    private static Func<IndexedIssue, bool> Set(JqlField field) => issue => field.Value(issue) is not null;

    private Func<IndexedIssue, bool> Unequal(JqlField field, IReadOnlyList<JqlValue> values)
    {
        var equal = Equal(field, values);
        return issue => field.Value(issue) is not null && !equal(issue);
    }

    private Func<IndexedIssue, bool> Equal(JqlField field, IReadOnlyList<JqlValue> values)
    {
        var orEmpty = values.Any(v => v.IsEmpty);
        var given = values.Where(v => !v.IsEmpty).ToList();
        if (field.Kind is NumberKind or DateKind or MomentKind)
        {
            var exact = given.Select(v => Compare(field, "=", [v])).ToArray();
            return issue => field.Value(issue) is null ? orEmpty : Array.Exists(exact, test => test(issue));
        }

        var terms = given.Select(v => Term(field, v)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return issue => field.Value(issue) is { } value ? field.Kind.Terms(value).Any(terms.Contains) : orEmpty;
    }

    private string Term(JqlField field, JqlValue value)
    {
        var text = value.Text ?? value.Moment?.ToString("O", CultureInfo.InvariantCulture) ?? "";
        var (term, problem) = _domain.Resolve(field, text);
        if (problem is not null)
        {
            Problems.Add(problem);
        }

        return term;
    }

    private static Func<IndexedIssue, bool> Contains(JqlField field, IReadOnlyList<JqlValue> values)
    {
        var searched = values.Select(v => v.Text ?? "").ToArray();
        return issue => field.Value(issue) is { } value && Array.TrueForAll(searched, text => JqlText.Matches(field.Kind.Text(value), text));
    }

    private Func<IndexedIssue, bool> Compare(JqlField field, string sign, IReadOnlyList<JqlValue> values)
    {
        if (values is not [{ IsEmpty: false } operand] || _domain.Bound(field, operand, now) is not { } bound)
        {
            Problems.Add(JqlDomain.Unfit(field, values.Count > 0 ? values[0].Text ?? "EMPTY" : ""));
            return Never;
        }

        return issue => field.Value(issue) is { } value && bound.Holds(field.Kind.Order(value), sign);
    }
}
