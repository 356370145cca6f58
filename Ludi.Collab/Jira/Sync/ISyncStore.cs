namespace Ludi.Collab.Jira.Sync;

/// <summary>Keeps how each site is kept in step for an organisation: ids, moments and our own secrets, never content. What a call has answered survives a crash.</summary>
internal interface ISyncStore
{
    /// <summary>A site's setting, null: nothing was ever chosen.</summary>
    Task<StoredSync?> Load(string organisation, string site, CancellationToken cancellation);

    /// <summary>All settings of an organisation.</summary>
    Task<IReadOnlyList<StoredSync>> OfOrganisation(string organisation, CancellationToken cancellation);

    /// <summary>The setting whose hook has a path of that hash, null: there is none.</summary>
    Task<StoredSync?> ByHook(string pathHash, CancellationToken cancellation);

    /// <summary>Stores a site's setting durably, replacing the one before.</summary>
    Task Save(StoredSync sync, CancellationToken cancellation);
}

/// <summary>A site's setting at rest.</summary>
/// <param name="Address">Under which our server is reached from outside, null: not known.</param>
/// <param name="Hook">The hook that Jira's administrator may register, null: none.</param>
/// <param name="Registrations">Webhooks that this server registered itself, the current one last.</param>
internal sealed record StoredSync(
    string Organisation, string Site, SyncMode Mode, string? Address, StoredHook? Hook, IReadOnlyList<Registration> Registrations);

/// <summary>A hook for Jira's administrator: a hash of its path, and its secret under Data Protection.</summary>
internal sealed record StoredHook(string PathHash, byte[] Protected, DateTimeOffset CreatedAt);

/// <summary>A webhook that was registered with somebody's connection.</summary>
/// <param name="Id">Jira's number of it; unique within the site only.</param>
internal sealed record Registration(string Person, long Id, DateTimeOffset RegisteredAt, DateTimeOffset ExpiresAt);
