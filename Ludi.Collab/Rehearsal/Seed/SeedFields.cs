using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The fields of a site: the system's, and custom ones of every kind the rehearsal knows.</summary>
internal static class SeedFields
{
    /// <summary>Fields on every screen.</summary>
    public static readonly string[] Common = ["summary", "issuetype", "parent", "description", "priority", "assignee", "reporter", "labels", "duedate"];

    /// <summary>The team that works on it.</summary>
    public const string Team = "customfield_10001";

    /// <summary>Labels beside the labels.</summary>
    public const string Tags = "customfield_10040";

    /// <summary>Versions beside the fix versions.</summary>
    public const string Releases = "customfield_10041";

    /// <summary>Buttons, one of which is out of use and one the usual one.</summary>
    public const string Channel = "customfield_10042";

    /// <summary>Boxes to tick.</summary>
    public const string Checks = "customfield_10043";

    /// <summary>A cascading field.</summary>
    public const string Region = "customfield_10044";

    /// <summary>A group, which few clients can choose.</summary>
    public const string AccessGroup = "customfield_10045";

    /// <summary>A person.</summary>
    public const string Reviewer = "customfield_10033";

    /// <summary>A moment.</summary>
    public const string FieldTest = "customfield_10038";

    /// <summary>The rarer kinds.</summary>
    public static readonly string[] More = [Team, Tags, Releases, Channel, Checks, Region, AccessGroup];

    /// <summary>More fields of company-managed projects.</summary>
    public static readonly string[] CompanyManaged =
    [
        "components", "fixVersions", "customfield_10020", "customfield_10030", "customfield_10031", "customfield_10032", "customfield_10033",
        "customfield_10034", "customfield_10035", "customfield_10036", "customfield_10038", "customfield_10039", "timetracking", .. More,
    ];

    /// <summary>Company-managed points.</summary>
    public const string StoryPoints = "customfield_10026";

    /// <summary>Team-managed points.</summary>
    public const string TeamPoints = "customfield_10016";

    /// <summary>Where a bug was found; bugs must say.</summary>
    public const string FoundIn = "customfield_10037";

    /// <summary>Adds them all; the projects must be there, since a team-managed one owns a field.</summary>
    public static void AddTo(Site site, Canary canary)
    {
        AddSystem(site.Fields, new DocumentKind());
        var teamManaged = site.Projects.Find(project => project.TeamManaged);
        var own = teamManaged is null ? [] : SeedTeamFields.Make().Select(field => field with { Scope = teamManaged });
        foreach (var field in Custom().Concat(own))
        {
            var planted = field with { Name = canary.Plant(field.Name, "field", field.Number) };
            site.Fields.Add(planted with { ClauseNames = [planted.Name, $"cf[{field.Number}]"] });
        }
    }

    /// <summary>Adds what every Jira has; the description is what the dialect writes rich text in.</summary>
    public static void AddSystem(FieldCatalogue fields, FieldKind text)
    {
        fields.Add(new("issuekey", "Key", new Jql.IssueKeyKind()));
        fields.Add(new("summary", "Summary", new SummaryKind()) { ClauseNames = ["summary"] });
        fields.Add(new("issuetype", "Issue Type", new ChoiceKind("issuetype", "Issue type", use => use.Project.Types) { Settable = false }) { ClauseNames = ["issuetype", "type"] });
        fields.Add(new("project", "Project", new ChoiceKind("project", "Project", use => use.Site.ProjectsFor(use.Person)) { Settable = false }) { ClauseNames = ["project"] });
        fields.Add(new("status", "Status", new ChoiceKind("status", "Status", use => use.Type.Workflow.Statuses) { Settable = false }) { ClauseNames = ["status"] });
        fields.Add(new("parent", "Parent", new ParentKind()) { ClauseNames = ["parent"] });
        fields.Add(new("description", "Description", text) { ClauseNames = ["description"] });
        fields.Add(new("priority", "Priority", new ChoiceKind("priority", "Priority", use => use.Site.Priorities)) { ClauseNames = ["priority"] });
        fields.Add(new("assignee", "Assignee", new PersonKind(assignable: true)) { ClauseNames = ["assignee"] });
        fields.Add(new("reporter", "Reporter", new PersonKind()) { ClauseNames = ["reporter"] });
        fields.Add(new("creator", "Creator", new PersonKind()) { ClauseNames = ["creator"] });
        fields.Add(new("labels", "Labels", new LabelsKind()) { ClauseNames = ["labels"] });
        fields.Add(new("components", "Components", new ChoicesKind("component", "Component", use => use.Project.Components)) { ClauseNames = ["component"] });
        fields.Add(new("fixVersions", "Fix versions", new ChoicesKind("version", "Version", use => use.Project.Versions)) { ClauseNames = ["fixVersion"] });
        fields.Add(new("versions", "Affects versions", new ChoicesKind("version", "Version", use => use.Project.Versions)) { ClauseNames = ["affectedVersion"] });
        fields.Add(new("timetracking", "Time tracking", new TimeTrackingKind()));
        fields.Add(new("resolution", "Resolution", new ChoiceKind("resolution", "Resolution", use => use.Site.Resolutions)) { ClauseNames = ["resolution"] });
        fields.Add(new("security", "Security Level", new ChoiceKind("securitylevel", "Security level", use => use.Site.SecurityLevels) { Settable = false }));
        fields.Add(new("duedate", "Due date", new DateKind()) { ClauseNames = ["duedate", "due"] });
        fields.Add(new("created", "Created", new MomentKind()) { ClauseNames = ["created", "createdDate"] });
        fields.Add(new("updated", "Updated", new MomentKind()) { ClauseNames = ["updated", "updatedDate"] });
        fields.Add(new("statuscategorychangedate", "Status Category Changed", new MomentKind()) { ClauseNames = ["statusCategoryChangedDate"] });
        fields.Add(new("resolutiondate", "Resolved", new MomentKind()) { ClauseNames = ["resolved", "resolutiondate"] });
        foreach (var (id, name) in new[] { ("subtasks", "Sub-tasks"), ("issuelinks", "Linked Issues"), ("attachment", "Attachment"), ("watches", "Watchers"), ("votes", "Votes"), ("comment", "Comment") })
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
        new("customfield_10030", "Delivery risk", SeedOptions.Select(10300, "None known", "Low", "Medium", "High", "Blocks the season")),
        new("customfield_10031", "Markets", SeedOptions.Many(10310, "Nordics", "Baltics", "Benelux", "UK & Ireland", "Iberia", "Italy", "Greece", "Chile")),
        new("customfield_10032", "Target launch", new DateKind()),
        new(Reviewer, "Reviewer", new PersonKind()),
        new("customfield_10034", "Customer reference", new TextKind()),
        new("customfield_10035", "Acceptance notes", new DocumentKind()),
        new("customfield_10036", "Design link", new TextKind(link: true)),
        new(FoundIn, "Found in", SeedOptions.Select(10370, "Production", "Staging", "Field test", "Code review")),
        new(FieldTest, "Field test starts", new MomentKind()),
        new("customfield_10039", "Testers", new PeopleKind()),
        new(Team, "Team", new TeamKind()),
        new(Tags, "Tags", new LabelsKind()),
        new(Releases, "Noticed in", new ChoicesKind("version", "Version", use => use.Project.Versions) { Style = CustomKeys.MultiVersion }),
        new(Channel, "Channel", SeedOptions.Buttons(Channels)) { Default = Channels[0] },
        new(Checks, "Release checks", SeedOptions.Boxes(10430, "Accessible", "Translated", "Measured", "Announced")),
        new(Region, "Region and port", SeedOptions.Cascading(10440, ("North Sea", ["Rotterdam", "Harwich", "Zeebrugge"]), ("Baltic", ["Gdynia", "Tallinn"]), ("Mediterranean", ["Piraeus", "Bari", "Palma"]))),
        new(AccessGroup, "Access group", new GroupKind()),
    ];

    private static readonly Option[] Channels = [.. SeedOptions.Options(10420, "Web", "Counter", "Phone"), new("10423", "Fax") { Disabled = true }];
}
