namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps the Data Center sites of organisations. What a call has answered survives a crash.</summary>
internal interface IServerStore
{
    Task<StoredServer?> Load(string id, CancellationToken cancellation);

    /// <summary>Those of an organisation, the oldest first.</summary>
    Task<IReadOnlyList<StoredServer>> Of(string organisation, CancellationToken cancellation);

    /// <summary>Stores a new site durably. False: the organisation has as many as it may, or one at this address; nothing was stored.</summary>
    Task<bool> Add(StoredServer server, int most, CancellationToken cancellation);

    /// <summary>Deletes a site of an organisation. False: it has none of this id.</summary>
    Task<bool> Delete(string organisation, string id, CancellationToken cancellation);

    /// <summary>The one key under which claims at Data Center sites are hashed: the stored one, or the proposed one, stored now. Protected as given.</summary>
    /// <param name="unreadable">A stored key that nobody can open any more, to be replaced; null: none.</param>
    Task<byte[]> ClaimKey(byte[] proposed, byte[]? unreadable, CancellationToken cancellation);
}

/// <summary>A Data Center site at rest.</summary>
/// <param name="ProtectedSecret">The client secret under Data Protection, readable with the key ring only; null: it has none.</param>
internal sealed record StoredServer(ServerSite Site, byte[]? ProtectedSecret, DateTimeOffset AddedAt);
