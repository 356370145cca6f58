namespace Ludi.Collab.Jira.Connections;

/// <summary>What somebody has granted us at the provider: their tokens and what they reach. Secret as a whole.</summary>
/// <param name="Refresh">Null: it cannot be renewed, the grant ends with the access token.</param>
/// <param name="Ended">The provider ended it; kept, so that the person is asked to reconnect.</param>
/// <param name="Account">Whose it is: the account id at Atlassian, the user's key at a Data Center site.</param>
/// <param name="Elsewhere">Sites that the grant covers, but which this account serves for another organisation (P14).</param>
/// <param name="Callback">The address that the consent came back to; Data Center sites want it again at each renewal.</param>
/// <param name="Handle">How issues call that user where that is not the account: the user's name at a Data Center site.</param>
internal sealed record Grant(
    string Organisation, string Access, string? Refresh, DateTimeOffset ExpiresAt, string? Account, IReadOnlyList<ConnectedSite> Sites, bool Ended,
    IReadOnlyList<ConnectedSite>? Elsewhere = null, string? Callback = null, string? Handle = null)
{
    private static readonly TimeSpan RefreshBefore = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LeastGood = TimeSpan.FromSeconds(30);

    /// <summary>A personal access token: it lasts until Jira refuses it, and cannot be renewed.</summary>
    public static Grant OfToken(string organisation, string token, Reach reach) =>
        new(organisation, token, null, DateTimeOffset.MaxValue, reach.Account, reach.Sites, Ended: false, Handle: reach.Handle);

    /// <summary>Whether a new access token should be fetched by the clock, without waiting for a 401.</summary>
    public bool IsDue(DateTimeOffset now) => now >= ExpiresAt - RefreshBefore;

    /// <summary>Whether the access token still lasts for a call, should renewing it fail.</summary>
    public bool IsGood(DateTimeOffset now) => now < ExpiresAt - LeastGood;

    /// <summary>The same without sites that the account serves for another organisation.</summary>
    public Grant Without(IReadOnlyList<ConnectedSite> taken) => this with { Sites = [.. Sites.Except(taken)], Elsewhere = [.. (Elsewhere ?? []).Union(taken)] };

    /// <summary>How its person stands with it.</summary>
    /// <param name="chosen">The sites that their organisation uses, null: all.</param>
    public ConnectionState State(IReadOnlyList<string>? chosen) => new(
        Ended ? ConnectionPhase.Reconnect : ConnectionPhase.Connected,
        Handle ?? Account,
        [.. Sites.Where(site => chosen?.Contains(site.Id) is not false)],
        Unused: [.. Sites.Where(site => chosen?.Contains(site.Id) is false)],
        Elsewhere: Elsewhere);
}
