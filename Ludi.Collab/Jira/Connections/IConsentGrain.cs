namespace Ludi.Collab.Jira.Connections;

/// <summary>The end of a person's consent; the same grain as <see cref="IConnectionGrain"/>. Key: the person's id.</summary>
internal interface IConsentGrain : IGrainWithStringKey
{
    /// <summary>Exchanges the code of a finished consent, stores the tokens, reads the sites, tells the watching boards.</summary>
    /// <param name="state">The consent's own random state: a second use is refused before anything is exchanged.</param>
    /// <param name="callback">The address that the consent came back to.</param>
    /// <param name="site">The Data Center site that consented; null: Atlassian.</param>
    /// <param name="verifier">The secret half of the consent's challenge (PKCE); null: it had none.</param>
    [ResponseTimeout("00:01:15")]
    Task<ConnectionState> Connect(string organisation, string code, string state, string callback, string? site = null, string? verifier = null);

    /// <summary>Takes a personal access token for a Data Center site after asking the site whose it is; what is not good is refused and not kept.</summary>
    [ResponseTimeout("00:01:15")]
    Task<ConnectionState> Enter(string organisation, string site, string token);
}
