namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>One of Jira's three kinds of status; the key is what clients may rely on.</summary>
internal sealed record StatusCategory(int Number, string Key, string Colour, string Name)
{
    /// <summary>Not begun.</summary>
    public static readonly StatusCategory ToDo = new(2, "new", "blue-gray", "To Do");

    /// <summary>Begun.</summary>
    public static readonly StatusCategory InProgress = new(4, "indeterminate", "yellow", "In Progress");

    /// <summary>Finished.</summary>
    public static readonly StatusCategory Done = new(3, "done", "green", "Done");

    /// <summary>All three.</summary>
    public static readonly IReadOnlyList<StatusCategory> All = [ToDo, InProgress, Done];
}

/// <summary>A status of the site, or of one team-managed project.</summary>
internal sealed record Status(string Id, string Name, StatusCategory Category) : Named(Id, Name);
