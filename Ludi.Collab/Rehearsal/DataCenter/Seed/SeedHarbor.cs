using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>Makes the Data Center's site; ids, keys and texts follow from the seed alone.</summary>
internal static class SeedHarbor
{
    /// <summary>Makes it.</summary>
    public static Site Make(RehearsalOptions options)
    {
        var canary = new Canary(options.CanaryPrefix);
        var today = new DateTimeOffset(options.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var people = new HarborPeople(canary);
        var site = new Site(ServerJira.Id, "Harbor Data Center", Addresses.DataCenterBase, 3) { IsDataCenter = true };
        site.People.AddRange(people.Make());
        site.Projects.AddRange([HarborProjects.Harbor(people), HarborProjects.Docks(people)]);
        AddCommon(site, people);
        HarborFields.AddTo(site, canary);
        site.Boards.AddRange([new(21, "Harbor board", "scrum", site.Projects[0]), new(22, "Dock board", "kanban", site.Projects[1])]);
        HarborSprints.AddTo(site, site.Boards[0], today, canary);
        var draw = new Draw(options.Seed + 2);
        var docks = options.DataCenterIssues / 5;
        new HarborIssues(site, site.Projects[0], draw, canary, today).Add(options.DataCenterIssues - docks);
        new HarborIssues(site, site.Projects[1], draw, canary, today).Add(docks);
        AddFilters(site, people);
        return site;
    }

    private static void AddCommon(Site site, HarborPeople people)
    {
        site.Groups.AddRange(
        [
            new("jira-software-users", "jira-software-users", site.People.Where(person => person.Active).ToHashSet()),
            new("jira-administrators", "jira-administrators", new HashSet<Person> { people.Ada }),
        ]);
        site.Priorities.AddRange(
        [
            new("1", "Blocker", 1, "#d04437", "blocker"),
            new("2", "High", 2, "#f15c75", "high"),
            new("3", "Medium", 3, "#f79232", "medium"),
            new("4", "Low", 4, "#707070", "low"),
        ]);
        site.Resolutions.AddRange([new("10100", "Done", "Work has been completed on this issue."), new("10101", "Won't Do", "This issue won't be actioned.")]);
        site.SecurityLevels.Add(new("10800", "Harbour master only", new HashSet<Person> { people.Ada }));
    }

    private static void AddFilters(Site site, HarborPeople people)
    {
        site.Filters.AddRange(site.Boards.Select(board => new Filter($"{10000 + board.Id}", $"Filter for {board.Name}", "", board.Project.Lead, $"project = {board.Project.Key} ORDER BY Rank ASC") { SharedWith = board.Project }));
        site.Filters.AddRange(
        [
            new("10900", "Bugs at sea", "", people.Ada, "project = HB AND type = Bug AND statusCategory != Done") { Shared = true, Starred = new HashSet<Person> { people.Ada, people.Grace } },
            new("10901", "Mine", "", people.Grace, "assignee = currentUser()") { Starred = new HashSet<Person> { people.Grace } },
        ]);
    }
}
