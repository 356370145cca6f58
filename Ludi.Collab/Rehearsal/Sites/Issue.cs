using System.Text.Json.Nodes;

namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>
/// An issue. Its values are replaced as a whole at every write, never changed in place, so that a set of values is a
/// version that searches may still see while the index lags. A field that is unset has no entry.
/// </summary>
internal sealed class Issue(long id, string key, Project project, IReadOnlyDictionary<string, object> values)
{
    private readonly List<(DateTimeOffset Until, IReadOnlyDictionary<string, object>? Values)> _superseded = [];

    /// <summary>Jira's number, which never changes.</summary>
    public long Id { get; } = id;

    /// <summary>The key, which a move between projects changes.</summary>
    public string Key { get; private set; } = key;

    /// <summary>Where it lives.</summary>
    public Project Project { get; private set; } = project;

    /// <summary>The values now.</summary>
    public IReadOnlyDictionary<string, object> Values { get; private set; } = values;

    /// <summary>Comments, oldest first.</summary>
    public List<Comment> Comments { get; } = [];

    /// <summary>History, oldest first.</summary>
    public List<HistoryEntry> History { get; } = [];

    /// <summary>Issue properties by key.</summary>
    public Dictionary<string, JsonNode?> Properties { get; } = [];

    /// <summary>Its children, epics' and sub-tasks' alike.</summary>
    public List<Issue> Children { get; } = [];

    /// <summary>Its type.</summary>
    public IssueType Type => (IssueType)Values["issuetype"];

    /// <summary>Its status.</summary>
    public Status Status => (Status)Values["status"];

    /// <summary>Its one line.</summary>
    public string Summary => (string)Values["summary"];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset Updated => (DateTimeOffset)Values["updated"];

    /// <summary>What it belongs to, an epic or the issue it is a sub-task of.</summary>
    public Issue? Parent => Values.GetValueOrDefault("parent") as Issue;

    /// <summary>Moves it to another project; what searches may still see of it keeps the project it had.</summary>
    public void Relocate(Project project, string key)
    {
        Values = InProject(Values);
        for (var i = 0; i < _superseded.Count; i++)
        {
            _superseded[i] = (_superseded[i].Until, _superseded[i].Values is { } seen ? InProject(seen) : null);
        }

        Project = project;
        Key = key;
    }

    /// <summary>Takes new values; searches go on seeing the old ones until the given moment. Null stands for "was not there".</summary>
    public void Supersede(IReadOnlyDictionary<string, object> values, DateTimeOffset seenFrom, DateTimeOffset now)
    {
        if (seenFrom > now)
        {
            _superseded.Add((seenFrom, Values));
        }

        Values = values;
    }

    /// <summary>Keeps a new issue out of searches until the given moment.</summary>
    public void HideFromIndexUntil(DateTimeOffset seenFrom) => _superseded.Add((seenFrom, null));

    /// <summary>The values a search sees at this moment; null while the issue has not reached the index.</summary>
    public IReadOnlyDictionary<string, object>? Indexed(DateTimeOffset now)
    {
        if (_superseded.Count == 0)
        {
            return Values;
        }

        _superseded.RemoveAll(version => version.Until <= now);
        return _superseded.Count == 0 ? Values : _superseded[0].Values;
    }

    private Dictionary<string, object> InProject(IReadOnlyDictionary<string, object> values)
    {
        var kept = new Dictionary<string, object>(values);
        kept.TryAdd("project", Project);
        return kept;
    }

    /// <summary>Whether the person is let past the security level of the issue.</summary>
    public bool Admits(Person person) => Values.GetValueOrDefault("security") is not SecurityLevel level || level.People.Contains(person);
}
