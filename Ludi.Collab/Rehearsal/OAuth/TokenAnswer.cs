namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>What the token endpoint says: a pair of tokens, or an error with its status.</summary>
internal sealed record TokenAnswer(int Status, string? Access = null, string? Refresh = null, string? Scope = null, string? Error = null, string? Description = null)
{
    /// <summary>The refresh token is of no use any more.</summary>
    public static readonly TokenAnswer DeadRefresh = new(403, Error: "invalid_grant", Description: "Unknown or invalid refresh token.");

    /// <summary>The code was used, is too old, or belongs to another callback.</summary>
    public static readonly TokenAnswer DeadCode = new(403, Error: "invalid_grant", Description: "Invalid authorization code");

    /// <summary>The app did not prove itself.</summary>
    public static readonly TokenAnswer WrongSecret = new(401, Error: "access_denied", Description: "Unauthorized");

    /// <summary>The request makes no sense.</summary>
    public static TokenAnswer Malformed(string description) => new(400, Error: "invalid_request", Description: description);
}
