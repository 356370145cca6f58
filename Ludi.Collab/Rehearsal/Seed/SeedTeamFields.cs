using Ludi.Collab.Rehearsal.Fields;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>The fields a team-managed project has made for itself, one of each kind it can have.</summary>
internal static class SeedTeamFields
{
    /// <summary>Its select field.</summary>
    public const string Shift = "customfield_10050";

    /// <summary>Its text field.</summary>
    public const string Berth = "customfield_10051";

    /// <summary>Its number field.</summary>
    public const string Passengers = "customfield_10052";

    /// <summary>Its moment.</summary>
    public const string WindowOpens = "customfield_10053";

    /// <summary>Its day.</summary>
    public const string ReadyBy = "customfield_10054";

    /// <summary>Its people field.</summary>
    public const string Crew = "customfield_10055";

    /// <summary>Its boxes to tick.</summary>
    public const string Checks = "customfield_10056";

    /// <summary>Its labels.</summary>
    public const string WatchWords = "customfield_10057";

    /// <summary>Its link.</summary>
    public const string Camera = "customfield_10058";

    /// <summary>Its paragraph.</summary>
    public const string Notes = "customfield_10059";

    /// <summary>Its cascading field.</summary>
    public const string Quay = "customfield_10060";

    /// <summary>Its person.</summary>
    public const string DutyOfficer = "customfield_10061";

    /// <summary>Its list of options.</summary>
    public const string Vehicles = "customfield_10062";

    /// <summary>Its buttons.</summary>
    public const string Weather = "customfield_10063";

    /// <summary>All ids in the order of its screens.</summary>
    public static readonly string[] All =
        [Shift, Berth, Passengers, WindowOpens, ReadyBy, Crew, Checks, WatchWords, Camera, Notes, Quay, DutyOfficer, Vehicles, Weather];

    /// <summary>The fields.</summary>
    public static IEnumerable<Field> Make() =>
    [
        new(Shift, "Shift", SeedOptions.Select(10500, "Early", "Late", "Night")),
        new(Berth, "Berth", new TextKind()),
        new(Passengers, "Passengers", new NumberKind()),
        new(WindowOpens, "Window opens", new MomentKind()),
        new(ReadyBy, "Ready by", new DateKind()),
        new(Crew, "Crew", new PeopleKind { Style = CustomKeys.People }),
        new(Checks, "Handover checks", SeedOptions.Boxes(10510, "Keys counted", "Radio charged", "Log signed")),
        new(WatchWords, "Watch words", new LabelsKind()),
        new(Camera, "Camera link", new TextKind(link: true)),
        new(Notes, "Handover notes", new DocumentKind()),
        new(Quay, "Quay and gate", SeedOptions.Cascading(10520, ("North quay", ["Gate 1", "Gate 2"]), ("South quay", ["Gate 3", "Gate 4", "Gate 5"]))),
        new(DutyOfficer, "Duty officer", new PersonKind()),
        new(Vehicles, "Vehicles", SeedOptions.Many(10540, "Lorries", "Cars", "Bicycles", "Coaches")),
        new(Weather, "Weather", SeedOptions.Buttons(10550, "Calm", "Rough", "Closed")),
    ];
}
