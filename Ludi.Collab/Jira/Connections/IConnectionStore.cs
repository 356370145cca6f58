namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps each person's Jira connections, encrypted. What a call has answered survives a crash.</summary>
internal interface IConnectionStore
{
    Task<StoredConnection?> Load(string person, CancellationToken cancellation);

    /// <summary>Stores a person's connection durably, replacing the one before.</summary>
    Task Save(StoredConnection connection, CancellationToken cancellation);

    /// <summary>Deletes a person's connection (P12). False: there was none.</summary>
    Task<bool> Delete(string person, CancellationToken cancellation);
}

/// <summary>A person's connection at rest.</summary>
/// <param name="Protected">Tokens, account and sites under Data Protection; readable with the key ring only.</param>
internal sealed record StoredConnection(string Person, string Organisation, byte[] Protected, DateTimeOffset ChangedAt);
