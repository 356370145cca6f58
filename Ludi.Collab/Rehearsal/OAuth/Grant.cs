using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>One chain of tokens that a person's consent began.</summary>
internal sealed record Grant(string Id, string AccountId, IReadOnlySet<string> Scopes, IReadOnlyList<string> CloudIds)
{
    /// <summary>When each refresh token was first used, by its number in the chain.</summary>
    public Dictionary<int, DateTimeOffset> Used { get; } = [];

    /// <summary>The number of the newest pair.</summary>
    public int Generation { get; set; } = 1;

    /// <summary>Access tokens up to this number were ended on request.</summary>
    public int ExpiredUpTo { get; set; }

    /// <summary>Whether the person took the consent back.</summary>
    public bool Revoked { get; set; }
}

/// <summary>A code on its way through the browser: good once, for five minutes, at one callback.</summary>
internal sealed record ConsentCode(Person Person, string RedirectUri, IReadOnlySet<string> Scopes, IReadOnlyList<string> CloudIds, DateTimeOffset Expires);

/// <summary>Who calls, as a valid access token says.</summary>
internal sealed record Caller(string AccountId, IReadOnlySet<string> Scopes, IReadOnlyList<string> CloudIds);

/// <summary>What a token says; see <see cref="TokenMint"/> for how it is written.</summary>
internal sealed record TokenClaims(string Grant, int Generation, string Use, string AccountId, string Scope, IReadOnlyList<string> CloudIds, long IssuedAt, long Expires);
