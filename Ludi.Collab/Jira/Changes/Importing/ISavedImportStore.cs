namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>Keeps people's saved imports, encrypted. What a call has answered survives a crash; they go with their board.</summary>
internal interface ISavedImportStore
{
    /// <summary>What one person saved on a board, the newest first.</summary>
    Task<IReadOnlyList<StoredImport>> Of(string board, string person, CancellationToken cancellation);

    /// <summary>Stores durably, in place of the one with the same id. False: it would be one more than the most, and is not stored.</summary>
    Task<bool> Save(StoredImport import, int most, CancellationToken cancellation);

    /// <summary>Deletes one; false: there was none of that person and id.</summary>
    Task<bool> Delete(string board, string person, string id, CancellationToken cancellation);
}

/// <summary>A saved import at rest.</summary>
/// <param name="Protected">Name, JQL and issue numbers under Data Protection; readable for its owner with the key ring only.</param>
internal sealed record StoredImport(string Board, string Person, string Id, byte[] Protected, DateTimeOffset ChangedAt);
