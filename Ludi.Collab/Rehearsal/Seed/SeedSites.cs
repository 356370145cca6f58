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

        var security = options.Issues * 6 / 100;
        var operations = options.Issues * 24 / 100;
        var draw = new Draw(options.Seed);
        new SeedIssues(site, site.Projects[0], [.. NorthwindThemes.All, .. NorthwindMoreThemes.All], draw, canary, today).Add(options.Issues - operations - security);
        new SeedIssues(site, site.Projects[1], OtherThemes.Operations, draw, canary, today).Add(operations);
        new SeedIssues(site, site.Projects[2], OtherThemes.Security, draw, canary, today).Add(security);
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
