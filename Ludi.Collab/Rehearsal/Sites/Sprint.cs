namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>A sprint of one board; closed ones take no more issues.</summary>
internal sealed record Sprint(int Number, string Name, string State, Board Board, DateTimeOffset? Start, DateTimeOffset? End, DateTimeOffset? Complete, string Goal)
    : Named(Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Name)
{
    /// <summary>Whether issues may still be put into it.</summary>
    public bool Open => State != "closed";
}

/// <summary>A board over one project: scrum, kanban, or simple where the project is team-managed.</summary>
internal sealed record Board(int Id, string Name, string Type, Project Project);
