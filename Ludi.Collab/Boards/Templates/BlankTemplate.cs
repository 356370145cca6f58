namespace Ludi.Collab.Boards.Templates;

/// <summary>An empty canvas.</summary>
internal static class BlankTemplate
{
    public const string Id = "blank";

    public static Template Template { get; } = new(Id, "Blank", "An empty canvas for anything.", Jira: false, []);
}
