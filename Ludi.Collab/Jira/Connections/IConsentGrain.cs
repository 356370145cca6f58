namespace Ludi.Collab.Jira.Connections;

/// <summary>The end of a person's consent; the same grain as <see cref="IConnectionGrain"/>. Key: the person's id.</summary>
internal interface IConsentGrain : IGrainWithStringKey
{
    /// <summary>Exchanges the code of a finished consent, stores the tokens, reads the sites, tells the watching boards.</summary>
    /// <param name="state">The consent's own random state: a second use is refused before anything is exchanged.</param>
    /// <param name="callback">The address that the consent came back to.</param>
    [ResponseTimeout("00:01:15")]
    Task<ConnectionState> Connect(string organisation, string code, string state, string callback);
}
