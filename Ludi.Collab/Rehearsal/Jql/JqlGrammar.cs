using System.Collections.Frozen;
using Parlot.Fluent;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>
/// The grammar: "or" binds weaker than "and", "not" strongest. Where nothing else could follow, the parser stops with
/// the name of what it expected (see <see cref="JqlErrors"/>), so that the answer reads like Jira's own.
/// </summary>
internal static class JqlGrammar
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "and", "or", "not", "in", "is", "empty", "null", "order", "by", "asc", "desc", "was", "changed", "before", "after", "during", "on",
        "from", "to", "select", "where", "union", "like", "limit", "join", "abort", "delete", "update", "insert",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly Parser<string> Bare = Terms.Pattern(IsWordPart).Then(span => span.ToString()!);
    private static readonly Parser<string> Quoted = Terms.String().Then(span => span.ToString()!);
    private static readonly Parser<string> Text = Quoted.Or(Bare.When((_, word) => !Reserved.Contains(word)));

    /// <summary>The whole query.</summary>
    public static readonly Parser<Query> Query = Build();

    /// <summary>Whether the word must be quoted to be a value or a field.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>Whether the character can be part of an unquoted word.</summary>
    public static bool IsWordPart(char c) => !char.IsWhiteSpace(c) && !"=!()~<>&|\"',[]{}*/%+^$#@?;".Contains(c, StringComparison.Ordinal);

    /// <summary>The reserved words in order.</summary>
    public static IEnumerable<string> ReservedWords => Reserved.Order(StringComparer.Ordinal);

    private static Parser<string> Word(string word) => Bare.When((_, bare) => string.Equals(bare, word, StringComparison.OrdinalIgnoreCase));

    private static Parser<string> Sign(string sign) => Terms.Text(sign);

    private static Parser<Query> Build()
    {
        var any = Deferred<Clause>();
        var unary = Deferred<Clause>();
        var group = Sign("(").SkipAnd(any.ElseError(JqlErrors.Field)).AndSkip(Sign(")").ElseError(JqlErrors.Close));
        var negated = Word("not").Or(Sign("!")).SkipAnd(unary.ElseError(JqlErrors.Field)).Then<Clause>(inner => new Clause.Not(inner));
        unary.Parser = negated.Or(group).Or(Terminal());

        var and = Word("and").Or(Sign("&&")).Or(Sign("&"));
        var all = unary.And(ZeroOrMany(and.SkipAnd(unary.ElseError(JqlErrors.Field))))
            .Then(found => found.Item2.Count == 0 ? found.Item1 : new Clause.And([found.Item1, .. found.Item2]));
        var or = Word("or").Or(Sign("||")).Or(Sign("|"));
        any.Parser = all.And(ZeroOrMany(or.SkipAnd(all.ElseError(JqlErrors.Field))))
            .Then(found => found.Item2.Count == 0 ? found.Item1 : new Clause.Or([found.Item1, .. found.Item2]));

        var where = any.Then<Clause?>(clause => clause).Else((Clause?)null);
        return where.And(OrderBy().Else([])).AndSkip(Always().Eof().ElseError(JqlErrors.Connective))
            .Then(found => new Query(found.Item1, found.Item2));
    }

    private static Parser<string> FieldName()
    {
        var custom = Word("cf").AndSkip(Sign("[")).And(Bare).AndSkip(Sign("]")).Then(found => $"cf[{found.Item2}]");
        return custom.Or(Text);
    }

    private static Parser<Clause> Terminal()
    {
        var sign = Sign("!=").Or(Sign("!~")).Or(Sign("<=")).Or(Sign(">=")).Or(Sign("=")).Or(Sign("~")).Or(Sign("<")).Or(Sign(">"));
        var notIn = Word("not").And(Word("in")).Then("not in");
        var isNot = Word("is").And(Word("not")).Then("is not");
        var operators = sign.Or(notIn).Or(isNot).Or(Word("in").Then("in")).Or(Word("is").Then("is"));
        return FieldName().And(operators.ElseError(JqlErrors.Operator)).And(Operands().ElseError(JqlErrors.Value))
            .Then<Clause>(found => new Clause.Terminal(found.Item1, found.Item2, found.Item3));
    }

    private static Parser<Operand> Operands()
    {
        var arguments = Separated(Sign(","), Text).Else([]);
        var function = Text.AndSkip(Sign("(")).And(arguments).AndSkip(Sign(")").ElseError(JqlErrors.Close))
            .Then<Operand>(found => new Operand.Function(found.Item1, found.Item2));
        var empty = Word("empty").Or(Word("null")).Then<Operand>(_ => new Operand.Empty());
        var literal = Text.Then<Operand>(text => new Operand.Literal(text));
        var single = function.Or(empty).Or(literal);
        var list = Sign("(").SkipAnd(Separated(Sign(","), single.ElseError(JqlErrors.Value))).AndSkip(Sign(")").ElseError(JqlErrors.Close))
            .Then<Operand>(items => new Operand.Many(items));
        return list.Or(single);
    }

    private static Parser<IReadOnlyList<Sort>> OrderBy()
    {
        var direction = Word("asc").Then<bool?>(_ => false).Or(Word("desc").Then<bool?>(_ => true));
        var sort = FieldName().And(direction.Else((bool?)null)).Then(found => new Sort(found.Item1, found.Item2));
        return Word("order").SkipAnd(Word("by").ElseError(JqlErrors.By)).SkipAnd(Separated(Sign(","), sort.ElseError(JqlErrors.Field)).ElseError(JqlErrors.Field))
            .Then<IReadOnlyList<Sort>>(sorts => [.. sorts]);
    }
}
