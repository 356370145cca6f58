namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>A parsed query; without a restriction it is unbounded.</summary>
internal sealed record Query(Clause? Where, IReadOnlyList<Sort> OrderBy);

/// <summary>One field to order by; a null direction takes the field's own default.</summary>
internal sealed record Sort(string Field, bool? Descending);

/// <summary>A restriction.</summary>
internal abstract record Clause
{
    private Clause()
    {
    }

    /// <summary>All of these.</summary>
    internal sealed record And(IReadOnlyList<Clause> Clauses) : Clause;

    /// <summary>Any of these.</summary>
    internal sealed record Or(IReadOnlyList<Clause> Clauses) : Clause;

    /// <summary>Not this.</summary>
    internal sealed record Not(Clause Inner) : Clause;

    /// <summary>A field, an operator in lower case, and what it is held against.</summary>
    internal sealed record Terminal(string Field, string Operator, Operand Operand) : Clause;
}

/// <summary>What a field is held against.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>A word, a number or a quoted string.</summary>
    internal sealed record Literal(string Text) : Operand;

    /// <summary>A function with its arguments.</summary>
    internal sealed record Function(string Name, IReadOnlyList<string> Arguments) : Operand;

    /// <summary>A list in brackets.</summary>
    internal sealed record Many(IReadOnlyList<Operand> Items) : Operand;

    /// <summary>EMPTY or NULL.</summary>
    internal sealed record Empty : Operand;
}
