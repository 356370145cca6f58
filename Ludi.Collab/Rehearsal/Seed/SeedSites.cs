using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Makes the two sites. Ids, keys and texts follow from the seed alone; moments are counted back from today.</summary>
internal static class SeedSites
{
    /// <summary>The first site's cloud id.</summary>
    public const string FirstCloudId = "3f1c9a52-7d40-4b1e-9a77-5c2e8f0b6d11";

    /// <summary>The second site's cloud id.</summary>
    public const string SecondCloudId = "a7c40e18-52b9-4c0d-8f36-91d2be57f402";

    private const int HarbourIssues = 30;

    /// <summary>Makes both.</summary>
    public static IReadOnlyList<Site> Make(RehearsalOptions options)
    {
        var canary = new Canary(options.CanaryPrefix);
        var today = new DateTimeOffset(options.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        var people = new SeedPeople(canary);
        var everybody = people.Make();
        return [First(options, people, everybody, canary, today), Second(options, people, everybody, canary, today)];
    }

    private static Site First(RehearsalOptions options, SeedPeople people, IReadOnlyList<Person> everybody, Canary canary, DateTimeOffset today)
    {
        var site = new Site(FirstCloudId, "northwind-labs", Addresses.Base, 1);
        site.Projects.AddRange([SeedProjects.Northwind(people), SeedProjects.Operations(people), SeedProjects.Security(people)]);
        AddCommon(site, everybody, canary);
        site.Boards.AddRange(
        [
            new(84, "NW board", "scrum", site.Projects[0]),
            new(85, "OPS board", "simple", site.Projects[1]),
            new(86, "SEC board", "kanban", site.Projects[2]),
        ]);
        SeedSprints.AddTo(site, site.Boards[0], 33, today, canary);
        site.SecurityLevels.Add(new("10500", "Leads only", new HashSet<Person> { people.Ada, people.Mina }));

        var restricted = options.Issues * 6 / 100;
        var requests = restricted / 10;
        var security = restricted - requests;
        var operations = options.Issues * 24 / 100;
        var draw = new Draw(options.Seed);
        new SeedIssues(site, site.Projects[0], [.. NorthwindThemes.All, .. NorthwindMoreThemes.All], draw, canary, today).Add(options.Issues - operations - restricted);
        new SeedIssues(site, site.Projects[1], OtherThemes.Operations, draw, canary, today).Add(operations);
        new SeedIssues(site, site.Projects[2], OtherThemes.Security, draw, canary, today).Add(security);
        SeedRequests.AddTo(site, site.Projects[0], requests, draw, canary, today);
        SeedOddities.AddTo(site);
        return site;
    }

    private static Site Second(RehearsalOptions options, SeedPeople people, IReadOnlyList<Person> everybody, Canary canary, DateTimeOffset today)
    {
        var site = new Site(SecondCloudId, "harbourline", Addresses.Base + "/sites/2", 2);
        var project = SeedProjects.Harbour(people);
        site.Projects.Add(project);
        AddCommon(site, [.. everybody.Where(project.Members.ContainsKey)], canary);
        site.Boards.Add(new(12, "HL board", "scrum", project));
        SeedSprints.AddTo(site, site.Boards[0], 61, today, canary);
        new SeedIssues(site, project, OtherThemes.Harbour, new Draw(options.Seed + 1), canary, today).Add(HarbourIssues);
        return site;
    }

    private static void AddCommon(Site site, IReadOnlyList<Person> everybody, Canary canary)
    {
        site.People.AddRange(everybody);
        site.Teams.AddRange([new("36885b3c-1bf0-4f85-a357-c5b858c31de4", "Crossings"), new("0b6e7a52-9c1d-4e0f-8f1a-2d4c6b8a9e10", "Freight"), new("c41d0f7e-5a3b-4d2c-9b8e-7f6a5c4d3e21", "Harbour crew")]);
        site.Groups.AddRange(
        [
            new("276f955c-63d7-42c8-9520-92d01dca0625", "jira-software-users", everybody.Where(person => person.Active).ToHashSet()),
            new("b1d7c2aa-4c11-4a7e-8c7d-3f0e5d6c7b82", "jira-administrators", everybody.Where(person => person.Administrator).ToHashSet()),
            new("e04f9b6d-2a58-4c3e-9d10-6b7a8c9d0e1f", "harbour-control", everybody.Where(person => person.Active && !person.Administrator).ToHashSet()),
        ]);
        site.Priorities.AddRange(
        [
            new("1", "Highest", 1, "#d04437", "highest"),
            new("2", "High", 2, "#f15c75", "high"),
            new("3", "Medium", 3, "#f79232", "medium"),
            new("4", "Low", 4, "#707070", "low"),
            new("5", "Lowest", 5, "#999999", "lowest"),
        ]);
        site.Resolutions.AddRange(
        [
            new("10000", "Done", "Work has been completed on this issue."),
            new("10001", "Won't Do", "This issue won't be actioned."),
            new("10002", "Duplicate", "The problem is a duplicate of an existing issue."),
        ]);
        SeedFields.AddTo(site, canary);
    }
}
