using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>What people have saved over the years: useful filters, shared and private ones, and one that does not work any more.</summary>
internal static class SeedFilters
{
    /// <summary>Adds the boards' filters and each person's own.</summary>
    public static void AddTo(Site site, SeedPeople people)
    {
        var (northwind, operations) = (site.Projects[0], site.Projects[1]);
        site.Filters.AddRange(site.Boards.Select(board => new Filter($"{10000 + board.Id}", $"Filter for {board.Name}", "", board.Project.Lead, $"project = {board.Project.Key} ORDER BY Rank ASC") { SharedWith = board.Project }));
        site.Filters.AddRange(
        [
            new("10110", "Open bugs", "What hurts travellers now", people.Ada, "project = NW AND type = Bug AND statusCategory != Done ORDER BY priority DESC, updated DESC") { SharedWith = northwind, Starred = new HashSet<Person> { people.Grace, people.Mina } },
            new("10111", "Ready for the next sprint", "", people.Ada, "project = NW AND status = \"Selected for Sprint\" AND sprint is EMPTY ORDER BY Rank") { Shared = true, Starred = new HashSet<Person> { people.Ada } },
            new("10112", "Epics of the season", "", people.Ada, "project = NW AND type = Epic ORDER BY created"),
            new("10113", "Mine, still open", "", people.Grace, "assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC") { Starred = new HashSet<Person> { people.Grace } },
            new("10114", "Bugs found in production", "", people.Grace, "project = NW AND \"Found in\" = Production") { SharedWith = northwind },
            new("10115", "Tags of the old tool", "Broken since the field was removed", people.Grace, "project = NW AND \"Legacy tag\" = imported"),
            new("10116", "Night shift", "", people.Yusuf, "project = OPS AND Shift = Night AND statusCategory != Done") { SharedWith = operations, Starred = new HashSet<Person> { people.Yusuf, people.Priya } },
            new("10117", "Findings without an owner", "", people.Ines, "project = SEC AND assignee is EMPTY"),
            new("10118", "Waiting for a reviewer", "", people.Mina, "project = NW AND Reviewer is EMPTY AND statusCategory = \"In Progress\"") { Starred = new HashSet<Person> { people.Mina } },
            new("10119", "To read this week", "", people.Linus, "project = NW AND updated >= -7d ORDER BY updated DESC"),
        ]);
    }
}
