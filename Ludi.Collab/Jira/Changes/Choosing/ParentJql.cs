using System.Text;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>The JQL that looks for parents. Of what people type only letters, digits and spaces come into it.</summary>
internal static class ParentJql
{
    private const int MaxWords = 8;

    /// <summary>Whether a text reads like an issue's key.</summary>
    public static bool IsKey(string text) => text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && char.IsAsciiLetter(text[0])
        && text[..dash].All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && text[(dash + 1)..] is { Length: > 0 and <= 10 } number && number.All(char.IsAsciiDigit);

    public static string ByKey(string key) => $"key = \"{key.ToUpperInvariant()}\"";

    /// <param name="types">The issue types that can be parents; none: not known.</param>
    /// <param name="child">The child's number: no issue is its own parent.</param>
    public static string ByWords(string project, string query, IReadOnlyList<string> types, string? child)
    {
        var jql = new StringBuilder($"project = \"{project}\"");
        if (types.Count > 0)
        {
            jql.Append(" AND issuetype IN (").AppendJoin(", ", types).Append(')');
        }

        if (child is not null)
        {
            jql.Append(" AND id != ").Append(child);
        }

        if (Words(query) is { Length: > 0 } words)
        {
            jql.Append(" AND summary ~ \"").Append(words).Append('"');
        }

        return jql.Append(" ORDER BY updated DESC").ToString();
    }

    // Each word is the beginning of one; what Jira's text search would take for its own signs is left out.
    private static string Words(string query) => string.Join(' ', new string([.. query.Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).Select(word => word + "*"));
}
