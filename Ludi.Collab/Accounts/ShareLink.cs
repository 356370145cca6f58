namespace Ludi.Collab.Accounts;

/// <summary>Lets guests onto one board by name only. The link's 128 random bits are stored hashed.</summary>
internal sealed record ShareLink(
    string Id, string Board, string Hash, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether the link still lets somebody in, and keeps them in.</summary>
    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}
