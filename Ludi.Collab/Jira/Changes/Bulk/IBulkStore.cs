namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// Keeps each board's bulk update over a restart: who began it, for which issues, and what became of each, as far
/// as it was told. Ids and states only (P60). What a call has answered survives a crash.
/// </summary>
internal interface IBulkStore
{
    Task<StoredBulk?> Load(string board, CancellationToken cancellation);

    /// <summary>Stores a board's bulk update, in place of the one before.</summary>
    Task Save(StoredBulk bulk, CancellationToken cancellation);

    /// <summary>Deletes a board's bulk update; nothing happens where there is none.</summary>
    Task Delete(string board, CancellationToken cancellation);
}

/// <summary>A bulk update at rest.</summary>
/// <param name="Name">The starter's name here, not in Jira.</param>
/// <param name="Task">Jira's own number of a bulk change that it works on.</param>
/// <param name="MoreToCome">Whether that is only the first half: a status is still to be moved.</param>
/// <param name="Issues">The issues' numbers.</param>
/// <param name="Fates">A letter for each issue, the first of its <see cref="IssueFate"/>.</param>
internal sealed record StoredBulk(
    string Board, string Run, string Site, string Person, string Name, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Task, bool MoreToCome,
    IReadOnlyList<string> Issues, string Fates);
