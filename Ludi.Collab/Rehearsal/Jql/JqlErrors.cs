namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>Jira's words for a query that cannot be read, from what was expected and where.</summary>
internal static class JqlErrors
{
    /// <summary>A field name, a bracket or "not" was due.</summary>
    public const string Field = "field";

    /// <summary>An operator was due.</summary>
    public const string Operator = "operator";

    /// <summary>A value was due.</summary>
    public const string Value = "value";

    /// <summary>A closing bracket was due.</summary>
    public const string Close = "close";

    /// <summary>"and", "or" or the end was due.</summary>
    public const string Connective = "connective";

    /// <summary>"by" was due after "order".</summary>
    public const string By = "by";

    private const string Operators = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";
    private const string Illegal = "[]{}*/%+^$#@?;";

    /// <summary>The whole sentence with line and character.</summary>
    public static string Describe(string jql, string expected, int offset)
    {
        while (offset < jql.Length && char.IsWhiteSpace(jql[offset]))
        {
            offset++;
        }

        return $"Error in the JQL Query: {(offset >= jql.Length ? AtEnd(expected) : At(jql, expected, offset))}";
    }

    private static string At(string jql, string expected, int offset)
    {
        var got = Token(jql, offset);
        var place = Place(jql, offset);
        if (jql[offset] is '"' or '\'' && expected is Field or Value)
        {
            return $"The quoted string '{jql[(offset + 1)..]}' has not been completed. {place}";
        }

        if (Illegal.Contains(jql[offset], StringComparison.Ordinal))
        {
            return $"The character '{jql[offset]}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u{(int)jql[offset]:x4}' instead. {place}";
        }

        if (expected is Field or Value && JqlGrammar.IsReserved(got))
        {
            return $"'{got}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. {place}";
        }

        return expected switch
        {
            Operator => $"Expecting operator but got '{got}'. {Operators} {place}",
            Value => $"Expecting either a value, list or function but got '{got}'. You must surround '{got}' in quotation marks to use it as a value. {place}",
            Close => $"Expecting ')' but got '{got}'. {place}",
            By => $"Expecting 'by' but got '{got}'. {place}",
            Field => $"Expecting a field name but got '{got}'. You must surround '{got}' in quotation marks to use it as a field name. {place}",
            _ => $"Expecting either 'OR' or 'AND' but got '{got}'. {place}",
        };
    }

    private static string AtEnd(string expected) => expected switch
    {
        Operator => $"Expecting operator before the end of the query. {Operators}",
        Value => "Expecting either a value, list or function before the end of the query.",
        Close => "Expecting ')' before the end of the query.",
        By => "Expecting 'by' before the end of the query.",
        _ => "Expecting a field name at the end of the query.",
    };

    private static string Token(string jql, int offset)
    {
        var end = offset;
        while (end < jql.Length && JqlGrammar.IsWordPart(jql[end]))
        {
            end++;
        }

        return end == offset ? jql[offset].ToString() : jql[offset..end];
    }

    private static string Place(string jql, int offset)
    {
        var before = jql.AsSpan(0, offset);
        var line = before.Count('\n') + 1;
        var character = offset - (before.LastIndexOf('\n') + 1) + 1;
        return $"(line {line}, character {character})";
    }
}
