using static Ludi.Collab.Boards.Templates.TemplateShapes;

namespace Ludi.Collab.Boards.Templates;

/// <summary>Looking back on a sprint in three columns.</summary>
internal static class RetrospectiveTemplate
{
    public const string Id = "retrospective";

    public static Template Template { get; } = new(
        Id,
        "Retrospective",
        "Look back on the last sprint: what went well, what to improve, what you will do about it.",
        Jira: false,
        [
            Frame(0, "Went well", "green"),
            Frame(1, "To improve", "pink"),
            Frame(2, "Actions", "violet"),
            Heading("Retrospective: how was the last sprint for us?", columns: 3),
        ]);
}
