namespace Ludi.Collab.Jira.Connections;

/// <summary>What somebody has granted us at the provider: their tokens and what they reach. Secret as a whole.</summary>
/// <param name="Refresh">Null: it cannot be renewed, the grant ends with the access token.</param>
/// <param name="Ended">The provider ended it; kept, so that the person is asked to reconnect.</param>
internal sealed record Grant(
    string Organisation, string Access, string? Refresh, DateTimeOffset ExpiresAt, string? Account, IReadOnlyList<ConnectedSite> Sites, bool Ended)
{
    private static readonly TimeSpan RefreshBefore = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LeastGood = TimeSpan.FromSeconds(30);

    /// <summary>Whether a new access token should be fetched by the clock, without waiting for a 401.</summary>
    public bool IsDue(DateTimeOffset now) => now >= ExpiresAt - RefreshBefore;

    /// <summary>Whether the access token still lasts for a call, should renewing it fail.</summary>
    public bool IsGood(DateTimeOffset now) => now < ExpiresAt - LeastGood;

    public ConnectionState State => new(Ended ? ConnectionPhase.Reconnect : ConnectionPhase.Connected, Account, Sites);
}
