using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>What a query finds for its caller, in order; or the refusal.</summary>
internal sealed record Search(IReadOnlyList<(IndexedIssue Issue, SortKeys Keys)> Found, IReadOnlyList<bool> Descending, Answer? Refusal = null)
{
    private const string Unbounded = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.";
    private const int MostSorts = 7;

    /// <summary>What was passed over.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Runs a query; the issues in reconcile are seen as they are stored, the others as they are indexed. What does not exist is passed over where it is mild.</summary>
    public static Search Run(Call call, string? jql, IReadOnlySet<long> reconcile, bool mild = false)
    {
        var (query, error) = JqlReader.Read(jql ?? "");
        if (error is not null)
        {
            return Refuse(call.Site.IsDataCenter ? JqlRefusal.Of([error]) : Answer.Refuse(400, error));
        }

        if (query!.Where is null && !call.Site.IsDataCenter)
        {
            return Refuse(Answer.Refuse(400, Unbounded));
        }

        if (query.OrderBy.Count > MostSorts)
        {
            return Refuse(Answer.Refuse(400, $"The maximum number of fields in ORDER BY is {MostSorts}."));
        }

        var compiler = new JqlCompiler(call.Site, new JqlFields(call.Site, call.Person), call.Person, call.Now);
        var test = query.Where is null ? _ => true : compiler.Compile(query.Where);
        var sorts = query.OrderBy.Select(sort => (Field: compiler.Find(sort.Field), sort.Descending)).ToList();
        if (compiler.Problems.Count > 0 && !mild)
        {
            return call.Site.IsDataCenter || call.Cloud.Options.RejectUnknownJqlValues ? Refuse(JqlRefusal.Of(compiler.Problems)) : new([], []);
        }

        sorts.RemoveAll(sort => sort.Field is null);
        var descending = sorts.ConvertAll(sort => sort.Descending ?? sort.Field!.DownByDefault);
        var found = Visible(call, reconcile).Where(test).Select(issue => (issue, Keys(issue, sorts.ConvertAll(sort => sort.Field!)))).ToList();
        found.Sort((left, right) => SortKeys.Compare(left.Item2, right.Item2, descending));
        return new(found, descending) { Warnings = [.. compiler.Problems.Distinct()] };
    }

    private static Search Refuse(Answer refusal) => new([], [], refusal);

    private static IEnumerable<IndexedIssue> Visible(Call call, IReadOnlySet<long> reconcile)
    {
        var ghosts = call.Site.Ghosts(call.Now).Where(issue => !reconcile.Contains(issue.Id));
        foreach (var issue in call.Site.Issues.Concat(ghosts).Where(issue => Site.CanSee(call.Person, issue)))
        {
            if ((reconcile.Contains(issue.Id) ? issue.Values : issue.Indexed(call.Now)) is { } values)
            {
                yield return new(issue, values);
            }
        }
    }

    private static SortKeys Keys(IndexedIssue found, List<JqlField> sorts) =>
        new(sorts.ConvertAll(sort => sort.Value(found) is { } value ? sort.Kind.Order(value) : null), found.Issue.Id);
}
