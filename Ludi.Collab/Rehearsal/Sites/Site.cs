using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ludi.Collab.Rehearsal.Fields;

namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>One Jira Cloud site. Everything that reads or writes its issues does so while holding <see cref="Gate"/>.</summary>
internal sealed class Site(string cloudId, string name, string path, int number)
{
    private readonly SortedDictionary<long, Issue> _issues = [];
    private readonly Dictionary<string, Issue> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lastKey = [];
    private readonly List<(Issue Issue, DateTimeOffset Until)> _ghosts = [];
    private long _lastIssue = 10000;
    private long _lastEntry = 20000;

    /// <summary>Told of everything that becomes of its issues, under the lock.</summary>
    public event Action<Happening>? Happened;

    /// <summary>The one lock of the site.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The id under which the gateway knows it.</summary>
    public string CloudId { get; } = cloudId;

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The path of its pages, which with the public address makes the site's address.</summary>
    public string Path { get; } = path;

    /// <summary>1 for the first.</summary>
    public int Number { get; } = number;

    /// <summary>The zone in which it writes timestamps.</summary>
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Everybody known to it.</summary>
    public List<Person> People { get; } = [];

    /// <summary>Its projects.</summary>
    public List<Project> Projects { get; } = [];

    /// <summary>Its boards.</summary>
    public List<Board> Boards { get; } = [];

    /// <summary>Its sprints.</summary>
    public List<Sprint> Sprints { get; } = [];

    /// <summary>Its priorities, most urgent first.</summary>
    public List<Priority> Priorities { get; } = [];

    /// <summary>Its resolutions.</summary>
    public List<Resolution> Resolutions { get; } = [];

    /// <summary>Its security levels.</summary>
    public List<SecurityLevel> SecurityLevels { get; } = [];

    /// <summary>Its saved filters.</summary>
    public List<Filter> Filters { get; } = [];

    /// <summary>Its groups.</summary>
    public List<Group> Groups { get; } = [];

    /// <summary>The teams of its organisation.</summary>
    public List<Team> Teams { get; } = [];

    /// <summary>Its fields, system and custom.</summary>
    public FieldCatalogue Fields { get; } = new();

    /// <summary>Every issue in ascending order of id.</summary>
    public IEnumerable<Issue> Issues => _issues.Values;

    /// <summary>Every status of every workflow, once.</summary>
    public IEnumerable<Status> Statuses => Projects.SelectMany(p => p.Types).SelectMany(t => t.Workflow.Statuses).Distinct();

    /// <summary>Tells those who listen; called by whoever changed the issue.</summary>
    public void Tell(Happening happening) => Happened?.Invoke(happening);

    /// <summary>The next id of an issue.</summary>
    public long NextIssue() => ++_lastIssue;

    /// <summary>The next id of a comment or history entry.</summary>
    public string NextEntry() => (++_lastEntry).ToString(CultureInfo.InvariantCulture);

    /// <summary>The next key of a project.</summary>
    public string NextKey(Project project)
    {
        _lastKey[project.Key] = _lastKey.GetValueOrDefault(project.Key) + 1;
        return $"{project.Key}-{_lastKey[project.Key]}";
    }

    /// <summary>Takes in an issue, and ties it to its parent.</summary>
    public void Add(Issue issue)
    {
        _issues.Add(issue.Id, issue);
        _byKey.Add(issue.Key, issue);
        issue.Parent?.Children.Add(issue);
    }

    /// <summary>Lets an old key, from before a move, lead to the issue.</summary>
    public void AddOldKey(string key, Issue issue) => _byKey.Add(key, issue);

    /// <summary>Lets the issue's new key lead to it; the old one goes on doing so.</summary>
    public void AddNewKey(Issue issue) => _byKey.Add(issue.Key, issue);

    /// <summary>Issues that are gone and that searches have not noticed yet.</summary>
    public IEnumerable<Issue> Ghosts(DateTimeOffset now)
    {
        _ghosts.RemoveAll(ghost => ghost.Until <= now);
        return _ghosts.Select(ghost => ghost.Issue);
    }

    /// <summary>Forgets an issue; searches find it until the given moment.</summary>
    public void Remove(Issue issue, DateTimeOffset searchableUntil)
    {
        _ghosts.Add((issue, searchableUntil));
        _issues.Remove(issue.Id);
        issue.Parent?.Children.Remove(issue);
        foreach (var key in _byKey.Where(pair => pair.Value == issue).Select(pair => pair.Key).ToList())
        {
            _byKey.Remove(key);
        }
    }

    /// <summary>Finds by number or key, old keys included, whoever asks.</summary>
    public bool TryFind(string idOrKey, [NotNullWhen(true)] out Issue? issue)
    {
        issue = null;
        return long.TryParse(idOrKey, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? _issues.TryGetValue(id, out issue)
            : _byKey.TryGetValue(idOrKey, out issue);
    }

    /// <summary>Finds what the person may see; the hidden and the missing look alike.</summary>
    public Issue? Find(string idOrKey, Person person) =>
        TryFind(idOrKey, out var issue) && CanSee(person, issue) ? issue : null;

    /// <summary>Whether the person may see the issue.</summary>
    public static bool CanSee(Person person, Issue issue) => issue.Project.Allows(person, Permission.Browse) && issue.Admits(person);

    /// <summary>The projects the person may see.</summary>
    public IEnumerable<Project> ProjectsFor(Person person) => Projects.Where(project => project.Allows(person, Permission.Browse));

    /// <summary>A visible project by id or key.</summary>
    public Project? FindProject(string? idOrKey, Person person) => ProjectsFor(person).FirstOrDefault(project =>
        project.Id == idOrKey || string.Equals(project.Key, idOrKey, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the person has a part in the site at all.</summary>
    public bool Includes(Person person) => person.Active && Projects.Any(project => project.Members.ContainsKey(person));

    /// <summary>A person by account id.</summary>
    public Person? FindPerson(string? accountId) => People.FirstOrDefault(person => person.AccountId == accountId);
}
