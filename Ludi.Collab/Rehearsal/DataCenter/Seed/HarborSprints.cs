using Ludi.Collab.Rehearsal.Seed;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>Two weeks each, with names and goals that hold whatever people type: commas, brackets and equal signs.</summary>
internal static class HarborSprints
{
    private const int Days = 14;
    private static readonly (string Name, string Goal)[] Sprints =
    [
        ("HB Sprint 1", ""),
        ("HB Sprint 2 [pilots], part=2", "Berth 4 = free, tug ]ready[, id=4 on the list"),
        ("HB Sprint 3", "Everybody on deck"),
        ("HB Sprint 4: ropes, lamps]", "Lamps, ropes, and the =tide= table"),
        ("HB Sprint 5,id=41,state=CLOSED", "Storm season"),
    ];

    /// <summary>Adds the sprints of a board around the given day: two closed, the running one, two to come.</summary>
    public static void AddTo(Site site, Board board, DateTimeOffset today, Canary canary)
    {
        foreach (var (number, (name, goal)) in Sprints.Index())
        {
            var start = today.AddDays(-5 + ((number - 2) * Days)).AddHours(7);
            var planted = canary.Plant(name, "serversprint", number);
            site.Sprints.Add(number switch
            {
                < 2 => new(41 + number, planted, "closed", board, start, start.AddDays(Days), start.AddDays(Days).AddHours(2), goal),
                2 => new(41 + number, planted, "active", board, start, start.AddDays(Days), null, goal),
                _ => new(41 + number, planted, "future", board, null, null, null, goal),
            });
        }
    }
}
