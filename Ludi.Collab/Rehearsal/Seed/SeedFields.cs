using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The fields of a site: the system's, and custom ones of every kind the rehearsal knows.</summary>
internal static class SeedFields
{
    /// <summary>Fields on every screen.</summary>
    public static readonly string[] Common = ["summary", "issuetype", "parent", "description", "priority", "assignee", "reporter", "labels", "duedate"];

    /// <summary>More fields of company-managed projects.</summary>
    public static readonly string[] CompanyManaged =
    [
        "components", "fixVersions", "customfield_10020", "customfield_10030", "customfield_10031", "customfield_10032", "customfield_10033",
        "customfield_10034", "customfield_10035", "customfield_10036", "customfield_10038", "customfield_10039",
    ];

    /// <summary>Company-managed points.</summary>
    public const string StoryPoints = "customfield_10026";

    /// <summary>Team-managed points.</summary>
    public const string TeamPoints = "customfield_10016";

    /// <summary>Where a bug was found; bugs must say.</summary>
    public const string FoundIn = "customfield_10037";

    /// <summary>A team-managed project's own select field.</summary>
    public const string Shift = "customfield_10050";

    /// <summary>Adds them all; the projects must be there, since a team-managed one owns a field.</summary>
    public static void AddTo(Site site, Canary canary)
    {
        AddSystem(site.Fields);
        var teamManaged = site.Projects.Find(project => project.TeamManaged);
        foreach (var field in Custom().Where(field => field.Id != Shift || teamManaged is not null))
        {
            var planted = field with { Name = canary.Plant(field.Name, "field", field.Number), Scope = field.Id == Shift ? teamManaged : null };
            site.Fields.Add(planted with { ClauseNames = [planted.Name, $"cf[{field.Number}]"] });
        }
    }

    private static void AddSystem(FieldCatalogue fields)
    {
        fields.Add(new("issuekey", "Key", new Jql.IssueKeyKind()));
        fields.Add(new("summary", "Summary", new SummaryKind()) { ClauseNames = ["summary"] });
        fields.Add(new("issuetype", "Issue Type", new ChoiceKind("issuetype", "Issue type", use => use.Project.Types) { Settable = false }) { ClauseNames = ["issuetype", "type"] });
        fields.Add(new("project", "Project", new ChoiceKind("project", "Project", use => use.Site.ProjectsFor(use.Person)) { Settable = false }) { ClauseNames = ["project"] });
        fields.Add(new("status", "Status", new ChoiceKind("status", "Status", use => use.Type.Workflow.Statuses) { Settable = false }) { ClauseNames = ["status"] });
        fields.Add(new("parent", "Parent", new ParentKind()) { ClauseNames = ["parent"] });
        fields.Add(new("description", "Description", new DocumentKind()) { ClauseNames = ["description"] });
        fields.Add(new("priority", "Priority", new ChoiceKind("priority", "Priority", use => use.Site.Priorities)) { ClauseNames = ["priority"] });
        fields.Add(new("assignee", "Assignee", new PersonKind(assignable: true)) { ClauseNames = ["assignee"] });
        fields.Add(new("reporter", "Reporter", new PersonKind()) { ClauseNames = ["reporter"] });
        fields.Add(new("creator", "Creator", new PersonKind()) { ClauseNames = ["creator"] });
        fields.Add(new("labels", "Labels", new LabelsKind()) { ClauseNames = ["labels"] });
        fields.Add(new("components", "Components", new ChoicesKind("component", "Component", use => use.Project.Components)) { ClauseNames = ["component"] });
        fields.Add(new("fixVersions", "Fix versions", new ChoicesKind("version", "Version", use => use.Project.Versions)) { ClauseNames = ["fixVersion"] });
        fields.Add(new("resolution", "Resolution", new ChoiceKind("resolution", "Resolution", use => use.Site.Resolutions)) { ClauseNames = ["resolution"] });
        fields.Add(new("security", "Security Level", new ChoiceKind("securitylevel", "Security level", use => use.Site.SecurityLevels) { Settable = false }));
        fields.Add(new("duedate", "Due date", new DateKind()) { ClauseNames = ["duedate", "due"] });
        fields.Add(new("created", "Created", new MomentKind()) { ClauseNames = ["created", "createdDate"] });
        fields.Add(new("updated", "Updated", new MomentKind()) { ClauseNames = ["updated", "updatedDate"] });
        fields.Add(new("statuscategorychangedate", "Status Category Changed", new MomentKind()) { ClauseNames = ["statusCategoryChangedDate"] });
        fields.Add(new("resolutiondate", "Resolved", new MomentKind()) { ClauseNames = ["resolved", "resolutiondate"] });
        foreach (var (id, name) in new[] { ("subtasks", "Sub-tasks"), ("issuelinks", "Linked Issues"), ("attachment", "Attachment"), ("timetracking", "Time tracking"), ("watches", "Watchers"), ("votes", "Votes"), ("comment", "Comment") })
        {
            fields.Add(new(id, name, new DerivedKind(id)));
        }
    }

    private static IEnumerable<Field> Custom() =>
    [
        new(TeamPoints, "Story point estimate", new NumberKind(CustomKeys.TeamPoints)),
        new("customfield_10019", "Rank", new RankKind()),
        new("customfield_10020", "Sprint", new SprintKind()),
        new(StoryPoints, "Story Points", new NumberKind()),
        new("customfield_10030", "Delivery risk", Select(10300, "None known", "Low", "Medium", "High", "Blocks the season")),
        new("customfield_10031", "Markets", new ChoicesKind("option", "Option", Fixed(10310, "Nordics", "Baltics", "Benelux", "UK & Ireland", "Iberia", "Italy", "Greece", "Chile"))),
        new("customfield_10032", "Target launch", new DateKind()),
        new("customfield_10033", "Reviewer", new PersonKind()),
        new("customfield_10034", "Customer reference", new TextKind()),
        new("customfield_10035", "Acceptance notes", new DocumentKind()),
        new("customfield_10036", "Design link", new TextKind(link: true)),
        new(FoundIn, "Found in", Select(10370, "Production", "Staging", "Field test", "Code review")),
        new("customfield_10038", "Field test starts", new MomentKind()),
        new("customfield_10039", "Testers", new PeopleKind()),
        new(Shift, "Shift", Select(10500, "Early", "Late", "Night")),
    ];

    private static ChoiceKind Select(int firstId, params string[] names) => new("option", "Option", Fixed(firstId, names));

    private static Func<FieldUse, IEnumerable<Named>> Fixed(int firstId, params string[] names)
    {
        Option[] options = [.. names.Select((name, index) => new Option($"{firstId + index}", name))];
        return _ => options;
    }
}
