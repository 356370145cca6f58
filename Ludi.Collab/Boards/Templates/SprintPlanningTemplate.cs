using static Ludi.Collab.Boards.Templates.TemplateShapes;

namespace Ludi.Collab.Boards.Templates;

/// <summary>The Jira-powered one: bring the backlog in, choose, talk about what is open.</summary>
internal static class SprintPlanningTemplate
{
    public const string Id = "sprint-planning";

    public const int ToPlan = 0;
    public const int ThisSprint = 1;
    public const int Questions = 2;

    public static Template Template { get; } = new(
        Id,
        "Sprint planning",
        "Import the backlog from Jira, drag what you take on into the sprint, and write down what is open.",
        Jira: true,
        [
            Frame(ToPlan, "To plan", "blue"),
            Frame(ThisSprint, "This sprint", "green"),
            Frame(Questions, "Questions & risks", "orange"),
            Heading("Sprint planning: what do we take on, and why?", columns: 3),
            ImportButton(ToPlan),
        ]);
}
