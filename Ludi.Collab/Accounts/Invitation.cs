namespace Ludi.Collab.Accounts;

/// <summary>Lets somebody sign up into an organisation. Its 128 random bits are stored hashed.</summary>
internal sealed record Invitation(string Id, string Organisation, string Hash, string CreatedBy, DateTimeOffset ExpiresAt);
