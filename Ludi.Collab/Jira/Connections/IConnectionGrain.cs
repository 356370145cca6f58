using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Connections;

/// <summary>One person's connections to Jira, to the cloud and to Data Center sites: their tokens, refreshed one at a time in the whole cluster. Key: the person's id.</summary>
internal interface IConnectionGrain : IGrainWithStringKey
{
    /// <summary>Forgets the tokens (P12) and tells the watching boards.</summary>
    /// <param name="site">A Data Center site; null: Atlassian's tokens, for all cloud sites.</param>
    Task Disconnect(string? site = null);

    Task<ConnectionState> State();

    /// <summary>The organisation's administrator chose which cloud sites are used, null: all; told to the watching boards at once.</summary>
    Task SitesChosen(IReadOnlyList<string>? sites);

    /// <summary>A token that is good for at least 30 s, refreshed when needed; a refusal where there is none.</summary>
    /// <param name="site">Any cloud id is served by the one grant at Atlassian, a Data Center site by its own.</param>
    Task<AccessToken> Token(string site);

    /// <summary>The token was refused with 401: it is refreshed unless that happened since; a dead grant means "reconnect" (P13).</summary>
    Task<AccessToken> TokenInsteadOf(string site, string refused);

    /// <summary>Tells the board of changes of this connection for 30 s; answers its state now.</summary>
    [AlwaysInterleave]
    Task<ConnectionState> Watch(string board);
}
