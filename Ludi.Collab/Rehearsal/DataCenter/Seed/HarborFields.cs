using Ludi.Collab.Rehearsal.Fields;
using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>The fields of the Data Center; none has the number that the cloud's sites give it.</summary>
internal static class HarborFields
{
    /// <summary>The epic an issue belongs to.</summary>
    public const string EpicLink = "customfield_10100";

    /// <summary>The epic's short name, without which none is created.</summary>
    public const string EpicName = "customfield_10102";

    /// <summary>How far an epic is.</summary>
    public const string EpicStatus = "customfield_10103";

    /// <summary>The epic's colour.</summary>
    public const string EpicColour = "customfield_10104";

    /// <summary>The sprints.</summary>
    public const string Sprint = "customfield_10105";

    /// <summary>The rank.</summary>
    public const string Rank = "customfield_10106";

    /// <summary>The estimates.</summary>
    public const string Points = "customfield_10107";

    /// <summary>Where a bug was found; bugs must say.</summary>
    public const string FoundIn = "customfield_10211";

    /// <summary>Rich text beside the description.</summary>
    public const string Handover = "customfield_10205";

    /// <summary>Fields of every sort that some issues have a value in.</summary>
    public static readonly string[] More =
    [
        "customfield_10200", "customfield_10201", "customfield_10202", "customfield_10203", "customfield_10204", Handover, "customfield_10206",
        "customfield_10207", "customfield_10208", "customfield_10209", "customfield_10210", "customfield_10212", "customfield_10213",
    ];

    /// <summary>Adds them all.</summary>
    public static void AddTo(Site site, Canary canary)
    {
        var system = new FieldCatalogue();
        SeedFields.AddSystem(system, new WikiKind());
        foreach (var field in system.Where(field => field.Id != "statuscategorychangedate"))
        {
            site.Fields.Add(field);
        }

        site.Fields.Add(new("environment", "Environment", new WikiKind()) { ClauseNames = ["environment"] });
        foreach (var field in Custom())
        {
            var planted = field with { Name = canary.Plant(field.Name, "field", field.Number) };
            site.Fields.Add(planted with { ClauseNames = [planted.Name, $"cf[{field.Number}]"] });
        }
    }

    private static IEnumerable<Field> Custom() =>
    [
        new(EpicLink, "Epic Link", new EpicLinkKind()),
        new(EpicName, "Epic Name", new TextKind { Style = CustomKeys.EpicName }),
        new(EpicStatus, "Epic Status", new ChoiceKind("option", ChoiceKind.OptionNoun, _ => Statuses) { Style = CustomKeys.EpicStatus }),
        new(EpicColour, "Epic Colour", new TextKind { Style = CustomKeys.EpicColour }),
        new(Sprint, "Sprint", new SprintKind("string")),
        new(Rank, "Rank", new RankKind()),
        new(Points, "Story Points", new NumberKind()),
        new("customfield_10200", "Weather risk", SeedOptions.Select(10500, "Calm", "Breeze", "Storm")),
        new("customfield_10201", "Quays", SeedOptions.Many(10510, "North", "South", "Inner", "Container", "Ferry")),
        new("customfield_10202", "Wanted at sea", new DateKind()),
        new("customfield_10203", "Pilot", new PersonKind()),
        new("customfield_10204", "Berth reference", new TextKind()),
        new(Handover, "Handover notes", new WikiKind()),
        new("customfield_10206", "Chart", new TextKind(link: true)),
        new("customfield_10207", "Arrives", new MomentKind()),
        new("customfield_10208", "Crew", new PeopleKind()),
        new("customfield_10209", "Signal", SeedOptions.Buttons(SeedOptions.Options(10520, "Flag", "Lamp", "Radio"))),
        new("customfield_10210", "Sea area", SeedOptions.Cascading(10530, ("North Sea", ["Dogger", "Forties"]), ("Baltic", ["Gotland", "Bothnia"]))),
        new(FoundIn, "Found in", SeedOptions.Select(10560, "Harbour", "At sea", "Dry dock")),
        new("customfield_10212", "Inspected", SeedOptions.Boxes(10570, "Hull", "Engine", "Papers")),
        new("customfield_10213", "Cargo tags", new LabelsKind()),
    ];

    private static readonly Option[] Statuses = SeedOptions.Options(10580, "To Do", "In Progress", "Done");
}
