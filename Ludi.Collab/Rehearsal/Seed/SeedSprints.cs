using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>Two weeks each: four closed, the running one, two to come.</summary>
internal static class SeedSprints
{
    private const int Days = 14;
    private static readonly string[] Goals =
    [
        "Travellers see the price before the last page", "Boarding works offline in two ports", "Refunds without a phone call",
        "Freight quotes in one minute", "Book a crossing in under two minutes", "The app opens at today’s trip", "Customs papers fill themselves",
    ];

    /// <summary>Adds the sprints of a board around the given day.</summary>
    public static void AddTo(Site site, Board board, int firstNumber, DateTimeOffset today, Canary canary)
    {
        for (var i = 0; i < Goals.Length; i++)
        {
            var start = today.AddDays(-5 + ((i - 4) * Days)).AddHours(7);
            var name = canary.Plant($"{board.Project.Key} Sprint {i + 18}", "sprint", firstNumber + i);
            site.Sprints.Add(i switch
            {
                < 4 => new(firstNumber + i, name, "closed", board, start, start.AddDays(Days), start.AddDays(Days).AddHours(2), Goals[i]),
                4 => new(firstNumber + i, name, "active", board, start, start.AddDays(Days), null, Goals[i]),
                _ => new(firstNumber + i, name, "future", board, null, null, null, Goals[i]),
            });
        }
    }
}
