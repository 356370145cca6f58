namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A type of issue with its place in the hierarchy (-1 sub-task, 0 standard, 1 epic), its workflow and its screen.</summary>
internal sealed record IssueType(string Id, string Name, int Level, string Description, Workflow Workflow) : Named(Id, Name)
{
    /// <summary>The fields on its create and edit screens.</summary>
    public IReadOnlyList<string> Screen { get; init; } = [];

    /// <summary>The fields nobody may leave empty, besides the summary.</summary>
    public IReadOnlySet<string> Required { get; init; } = new HashSet<string>();

    /// <summary>The number in its icon's address.</summary>
    public int AvatarId { get; init; }
}
