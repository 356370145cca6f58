using System.Globalization;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Jql;

/// <summary>The functions a query may call, for one caller at one moment.</summary>
internal sealed class JqlFunctions(Site site, Person caller, DateTimeOffset now)
{
    /// <summary>The names, as suggestions show them, and whether each gives a list.</summary>
    public static readonly IReadOnlyList<(string Name, bool IsList)> Names =
    [
        ("currentUser()", false), ("openSprints()", true), ("futureSprints()", true), ("closedSprints()", true), ("now()", false),
        ("startOfDay()", false), ("endOfDay()", false), ("startOfWeek()", false), ("endOfWeek()", false),
        ("startOfMonth()", false), ("endOfMonth()", false), ("startOfYear()", false), ("endOfYear()", false),
        ("unreleasedVersions()", true), ("releasedVersions()", true),
    ];

    /// <summary>The values the function gives, or null when there is no such function.</summary>
    public IReadOnlyList<JqlValue>? Call(string name, IReadOnlyList<string> arguments) => name.ToUpperInvariant() switch
    {
        "CURRENTUSER" => [new(caller.AccountId)],
        "OPENSPRINTS" => SprintsThatAre("active"),
        "FUTURESPRINTS" => SprintsThatAre("future"),
        "CLOSEDSPRINTS" => SprintsThatAre("closed"),
        "UNRELEASEDVERSIONS" => Versions(released: false),
        "RELEASEDVERSIONS" => Versions(released: true),
        "NOW" => [new(null, now)],
        var upper when upper.StartsWith("STARTOF", StringComparison.Ordinal) && Unit(upper[7..]) is { } unit => [Moment(unit, 0, arguments)],
        var upper when upper.StartsWith("ENDOF", StringComparison.Ordinal) && Unit(upper[5..]) is { } unit => [Moment(unit, 1, arguments)],
        _ => null,
    };

    private static string? Unit(string name) => name switch
    {
        "DAY" => "day",
        "WEEK" => "week",
        "MONTH" => "month",
        "YEAR" => "year",
        _ => null,
    };

    private JqlValue Moment(string unit, int ahead, IReadOnlyList<string> arguments)
    {
        var offset = arguments.Count > 0 ? arguments[0] : "0";
        var moment = int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units)
            ? JqlDates.Start(unit, ahead + units, now, caller.Zone)
            : JqlDates.Start(unit, ahead, now, caller.Zone) + (JqlDates.Period(offset) ?? TimeSpan.Zero);
        return new(null, ahead == 0 ? moment : moment.AddMilliseconds(-1));
    }

    private IReadOnlyList<JqlValue> SprintsThatAre(string state) => [.. site.Sprints.Where(s => s.State == state).Select(s => new JqlValue(s.Id))];

    private IReadOnlyList<JqlValue> Versions(bool released) =>
        [.. site.ProjectsFor(caller).SelectMany(p => p.Versions).Where(v => v.Released == released).Select(v => new JqlValue(v.Id))];
}
