using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The projects of the first site: one company-managed with sprints, one team-managed, one restricted.</summary>
internal static class SeedProjects
{
    private static readonly string[] Plain = [.. SeedFields.Common, .. SeedFields.CompanyManaged];
    private static readonly string[] Estimated = [.. Plain, SeedFields.StoryPoints];

    /// <summary>NW, where most of the work is.</summary>
    public static Project Northwind(SeedPeople people) => new("10004", "NW", "Northwind", "Crossings, freight and everything around them: the product backlog.")
    {
        Lead = people.Ada,
        Members = new Dictionary<Person, Role>
        {
            [people.Ada] = Role.Administrator,
            [people.Grace] = Role.Developer,
            [people.Mina] = Role.Developer,
            [people.Tomas] = Role.Developer,
            [people.Priya] = Role.Developer,
            [people.Noor] = Role.Contributor,
            [people.Linus] = Role.Viewer,
            [people.Bartholomew] = Role.Developer,
        },
        Types = [.. CompanyTypes(withStories: true), .. SeedRequests.Types()],
        Components = [.. NorthwindThemes.All.Concat(NorthwindMoreThemes.All).Select((theme, index) => new Component($"{10100 + index}", theme.Component, theme.Epic))],
        Versions =
        [
            new("10200", "2.3 Spring", true, new(2026, 3, 2)),
            new("10201", "2.4 Summer", true, new(2026, 6, 1)),
            new("10202", "2.5 Autumn", false, new(2026, 12, 1)),
            new("10203", "3.0 Winter", false, new(2027, 2, 1)),
        ],
        PointsField = SeedFields.StoryPoints,
    };

    /// <summary>OPS, with types, statuses and points of its own.</summary>
    public static Project Operations(SeedPeople people)
    {
        var workflow = SeedWorkflows.TeamManaged(10010);
        string[] screen = [.. SeedFields.Common, SeedFields.TeamPoints, .. SeedTeamFields.All];
        return new("10005", "OPS", "Operations Desk", "What keeps ships and terminals running, day and night.")
        {
            TeamManaged = true,
            Lead = people.Yusuf,
            Members = new Dictionary<Person, Role>
            {
                [people.Ada] = Role.Administrator,
                [people.Yusuf] = Role.Administrator,
                [people.Grace] = Role.Developer,
                [people.Mina] = Role.Developer,
                [people.Priya] = Role.Developer,
            },
            Types =
            [
                new("10020", "Epic", 1, "Epics track large pieces of work.", workflow) { Screen = [.. SeedFields.Common.Where(id => id != "parent")], AvatarId = 10307 },
                new("10021", "Task", 0, "Tasks track small, distinct pieces of work.", workflow) { Screen = screen, AvatarId = 10318 },
                new("10022", "Bug", 0, "Bugs track problems or errors.", workflow) { Screen = screen, AvatarId = 10303 },
                new("10023", "Subtask", -1, "Subtasks are part of a larger task.", workflow) { Screen = screen, AvatarId = 10316 },
            ],
            PointsField = SeedFields.TeamPoints,
        };
    }

    /// <summary>SEC, of which only a few know.</summary>
    public static Project Security(SeedPeople people) => new("10006", "SEC", "Security Desk", "Findings and access; restricted.")
    {
        Lead = people.Ines,
        Members = new Dictionary<Person, Role> { [people.Ada] = Role.Administrator, [people.Mina] = Role.Developer, [people.Ines] = Role.Developer },
        Types = CompanyTypes(withStories: false),
        Components = [.. OtherThemes.Security.Select((theme, index) => new Component($"{10150 + index}", theme.Component, theme.Epic))],
        PointsField = SeedFields.StoryPoints,
    };

    /// <summary>HL, the only project of the second site.</summary>
    public static Project Harbour(SeedPeople people) => new("20001", "HL", "Harbourline", "Berths, tides and pilots.")
    {
        Lead = people.Yusuf,
        Members = new Dictionary<Person, Role> { [people.Ada] = Role.Administrator, [people.Mina] = Role.Developer, [people.Yusuf] = Role.Administrator },
        Types = CompanyTypes(withStories: true),
        Components = [.. OtherThemes.Harbour.Select((theme, index) => new Component($"{20100 + index}", theme.Component, theme.Epic))],
        PointsField = SeedFields.StoryPoints,
    };

    private static IssueType[] CompanyTypes(bool withStories)
    {
        IssueType[] all =
        [
            new("10000", "Epic", 1, "A big piece of work that holds many smaller ones.", SeedWorkflows.Software) { Screen = [.. Plain.Where(id => id is not ("parent" or "customfield_10020"))], AvatarId = 10307 },
            new("10001", "Story", 0, "Something a user can do afterwards.", SeedWorkflows.Software) { Screen = Estimated, AvatarId = 10315 },
            new("10002", "Task", 0, "Something that has to be done.", SeedWorkflows.Software) { Screen = Estimated, AvatarId = 10318 },
            new("10004", "Bug", 0, "Something that is wrong.", SeedWorkflows.Bugs) { Screen = [.. Estimated, "versions", SeedFields.FoundIn], Required = new HashSet<string> { SeedFields.FoundIn }, AvatarId = 10303 },
            new("10003", "Sub-task", -1, "A part of another issue.", SeedWorkflows.SubTasks) { Screen = [.. Plain.Where(id => id != "customfield_10020")], AvatarId = 10316 },
        ];
        return withStories ? all : [.. all.Where(type => type.Name != "Story")];
    }
}
