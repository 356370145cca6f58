using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>The two projects: HB with sprints, and DK, of which only some know.</summary>
internal static class HarborProjects
{
    private static readonly string[] Common = ["summary", "issuetype", "description", "environment", "priority", "assignee", "reporter", "labels", "duedate", "components", "fixVersions", "timetracking", .. HarborFields.More];
    private static readonly string[] Estimated = [.. Common, HarborFields.EpicLink, HarborFields.Sprint, HarborFields.Points];

    /// <summary>What both projects' issues can be; the same types, so that one has more than one project.</summary>
    private static readonly IssueType[] Types =
    [
        new("10200", "Epic", 1, "A big piece of work that holds many smaller ones.", SeedWorkflows.Software) { Screen = [.. Common, HarborFields.EpicName], Required = new HashSet<string> { HarborFields.EpicName }, AvatarId = 10307 },
        new("10201", "Story", 0, "Something a user can do afterwards.", SeedWorkflows.Software) { Screen = Estimated, AvatarId = 10315 },
        new("10202", "Task", 0, "Something that has to be done.", SeedWorkflows.Software) { Screen = Estimated, AvatarId = 10318 },
        new("10204", "Bug", 0, "Something that is wrong.", SeedWorkflows.Bugs) { Screen = [.. Estimated, "versions", HarborFields.FoundIn], Required = new HashSet<string> { HarborFields.FoundIn }, AvatarId = 10303 },
        new("10203", "Sub-task", -1, "A part of another issue.", SeedWorkflows.SubTasks) { Screen = [.. Common, "parent"], AvatarId = 10316 },
    ];

    /// <summary>HB, where most of the work is.</summary>
    public static Project Harbor(HarborPeople people) => new("10300", "HB", "Harbor", "Berths, tides, pilots and the terminal.")
    {
        Lead = people.Ada,
        Members = new Dictionary<Person, Role>
        {
            [people.Ada] = Role.Administrator,
            [people.Grace] = Role.Developer,
            [people.Mina] = Role.Developer,
            [people.Priya] = Role.Developer,
            [people.Noor] = Role.Contributor,
            [people.Linus] = Role.Viewer,
            [people.Bartholomew] = Role.Developer,
        },
        Types = Types,
        Components = [.. Themes.Select((theme, index) => new Component($"{10600 + index}", theme.Component, theme.Epic))],
        Versions = [new("10700", "Spring tide", true, new(2026, 4, 1)), new("10701", "Autumn tide", false, new(2026, 12, 1)), new("10702", "Winter tide", false, new(2027, 2, 1))],
        PointsField = HarborFields.Points,
    };

    /// <summary>DK, of which only three know.</summary>
    public static Project Docks(HarborPeople people) => new("10301", "DK", "Dock Desk", "Ships under repair; restricted.")
    {
        Lead = people.Mina,
        Members = new Dictionary<Person, Role> { [people.Ada] = Role.Administrator, [people.Mina] = Role.Developer, [people.Priya] = Role.Developer },
        Types = Types,
        Components = [.. Themes.Select((theme, index) => new Component($"{10650 + index}", theme.Component, theme.Epic))],
        Versions = [new("10750", "Refit", false, new(2027, 1, 15))],
        PointsField = HarborFields.Points,
    };

    /// <summary>What both work on.</summary>
    public static IReadOnlyList<Theme> Themes => [.. OtherThemes.Harbour, .. OtherThemes.Operations];
}
