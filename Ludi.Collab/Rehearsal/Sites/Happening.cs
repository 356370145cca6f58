namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>
/// What became of an issue or a comment, told under the site's lock once it is so; a deletion is told just before, while
/// the issue can still be looked at. Bulk says that it was one step of a bulk operation.
/// </summary>
internal abstract record Happening(Issue Issue, Person Actor, DateTimeOffset At, bool Bulk)
{
    /// <summary>An issue was made.</summary>
    internal sealed record Created(Issue Issue, Person Actor, DateTimeOffset At, bool Bulk) : Happening(Issue, Actor, At, Bulk);

    /// <summary>An issue's fields changed, as its history has it.</summary>
    internal sealed record Updated(Issue Issue, HistoryEntry Entry, bool Bulk) : Happening(Issue, Entry.Author, Entry.Created, Bulk);

    /// <summary>An issue is about to be gone.</summary>
    internal sealed record Deleted(Issue Issue, Person Actor, DateTimeOffset At, bool Bulk) : Happening(Issue, Actor, At, Bulk);

    /// <summary>A comment was made.</summary>
    internal sealed record Commented(Issue Issue, Comment Comment, bool Bulk) : Happening(Issue, Comment.Author, Comment.Created, Bulk);

    /// <summary>A comment was rewritten.</summary>
    internal sealed record CommentRewritten(Issue Issue, Comment Comment, bool Bulk) : Happening(Issue, Comment.UpdateAuthor, Comment.Updated, Bulk);
}
