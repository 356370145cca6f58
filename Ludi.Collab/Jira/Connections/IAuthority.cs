namespace Ludi.Collab.Jira.Connections;

/// <summary>Whoever gives tokens for consents and says what they reach: Atlassian for Cloud, each Data Center site for itself.</summary>
internal interface IAuthority
{
    /// <param name="verifier">What proves that the one who began the consent ends it (PKCE); null: the provider has none.</param>
    Task<TokenAnswer> Exchange(string code, string callback, string? verifier, CancellationToken cancellation);

    /// <summary>New tokens for a grant that has a refresh token.</summary>
    Task<TokenAnswer> Renew(Grant grant, CancellationToken cancellation);

    /// <summary>The sites and the account behind a grant; null: not known now.</summary>
    Task<Reach?> Reach(Grant grant, CancellationToken cancellation);
}

/// <summary>What a grant reaches.</summary>
/// <param name="Account">Whose it is, for good; null: not known now.</param>
/// <param name="Handle">How issues call that user where that is something else than the account.</param>
internal sealed record Reach(IReadOnlyList<ConnectedSite> Sites, string? Account, string? Handle = null);
