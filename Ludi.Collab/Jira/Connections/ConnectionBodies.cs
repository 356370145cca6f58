namespace Ludi.Collab.Jira.Connections;

/// <summary>How somebody stands with Jira.</summary>
/// <param name="Phase">Connected where any part of it is.</param>
/// <param name="Cloud">The part at Atlassian alone.</param>
/// <param name="Unused">Sites of theirs that their administrator left out.</param>
/// <param name="Elsewhere">Sites that their account serves for another organisation (P14).</param>
/// <param name="Servers">The Data Center sites of their organisation, connected or not.</param>
/// <param name="Callback">Where a provider must send browsers back to.</param>
internal sealed record ConnectionAnswer(
    ConnectionPhase Phase,
    ConnectionPhase Cloud,
    IReadOnlyList<ConnectedSite> Sites,
    IReadOnlyList<ConnectedSite> Unused,
    IReadOnlyList<ConnectedSite> Elsewhere,
    string Provider,
    IReadOnlyList<OfferedServer> Servers,
    string Callback)
{
    public static ConnectionAnswer Of(ConnectionState state, IReadOnlyList<ServerSite> servers, string provider, string callback) => new(
        state.Phase, state.Cloud ?? state.Phase, state.Sites, state.Unused ?? [], state.Elsewhere ?? [], provider, [.. servers.Select(s => OfferedServer.Of(s, state))], callback);
}

/// <summary>A Data Center site that somebody can connect to, and how they stand with it.</summary>
/// <param name="Account">Their name there; null: not connected, or not known.</param>
internal sealed record OfferedServer(string Id, string Url, string Name, ServerAuth Auth, ConnectionPhase Phase, string? Account)
{
    public static OfferedServer Of(ServerSite site, ConnectionState state)
    {
        var standing = state.Servers?.FirstOrDefault(s => s.Site == site.Id);
        return new(site.Id, site.Base, site.Name, site.Auth, standing?.Phase ?? ConnectionPhase.None, standing?.Account);
    }
}

/// <summary>Asks for a consent.</summary>
/// <param name="ReturnTo">A path of our own pages.</param>
/// <param name="Site">The Data Center site to ask; null: Atlassian.</param>
internal sealed record BeginConnection(string? ReturnTo, string? Site = null);

/// <summary>Where to send the browser.</summary>
internal sealed record BegunConnection(string Address);
