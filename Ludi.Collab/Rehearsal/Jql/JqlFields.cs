using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>The fields a site lets one search by.</summary>
internal sealed class JqlFields
{
    private readonly Dictionary<string, JqlField> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the fields of a site, without those of projects the caller does not see.</summary>
    public JqlFields(Site site, Person caller)
    {
        Add(new("key", new IssueKeyKind(), found => found.Issue) { Aliases = ["issuekey", "issue", "id"] });
        Add(new("statusCategory", new StatusCategoryKind(), found => ((Status)found.Values["status"]).Category));
        Add(new("text", new TextKind(), found => Words(site, found)));
        foreach (var field in site.Fields.Where(field => field.ClauseNames.Count > 0 && field.Scope?.Allows(caller, Permission.Browse) != false))
        {
            Add(new(field.ClauseNames[0], field.Kind, Reader(field)) { Aliases = [.. field.ClauseNames.Skip(1)] });
        }
    }

    /// <summary>Each field once, by its first name.</summary>
    public IEnumerable<JqlField> All => _byName.Values.Distinct();

    /// <summary>Looks a field up by any of its names.</summary>
    public JqlField? Find(string name) => _byName.GetValueOrDefault(name);

    private static Func<IndexedIssue, object?> Reader(Field field) => field.Id == "project"
        ? found => found.Values.GetValueOrDefault("project") ?? found.Issue.Project
        : found => found.Values.GetValueOrDefault(field.Id);

    private static string Words(Site site, IndexedIssue found) => string.Join('\n', found.Values
        .Where(pair => site.Fields.TryGet(pair.Key, out var field) && field.Kind.Operators == JqlOperators.Text)
        .Select(pair => site.Fields[pair.Key].Kind.Text(pair.Value)));

    private void Add(JqlField field)
    {
        foreach (var name in field.Aliases.Prepend(field.Name))
        {
            _byName.TryAdd(name, field);
        }
    }
}
