using Parlot;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>Reads queries; a query that cannot be read gives Jira's sentence instead.</summary>
internal static class JqlReader
{
    /// <summary>The longest query that is looked at, in characters.</summary>
    public const int Longest = 20_000;

    /// <summary>Reads one query.</summary>
    public static (Query? Query, string? Error) Read(string jql)
    {
        if (jql.Length > Longest)
        {
            return (null, "Error in the JQL Query: The query is too long.");
        }

        if (string.IsNullOrWhiteSpace(jql))
        {
            return (new Query(null, []), null);
        }

        try
        {
            return JqlGrammar.Query.TryParse(jql, out var query, out var error)
                ? (query, null)
                : (null, JqlErrors.Describe(jql, error?.Message ?? JqlErrors.Field, error?.Position.Offset ?? 0));
        }
        catch (ParseException e)
        {
            return (null, JqlErrors.Describe(jql, e.Message, e.Position.Offset));
        }
    }
}
