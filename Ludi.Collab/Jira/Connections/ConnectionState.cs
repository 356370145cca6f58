using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections;

/// <summary>How a person stands with Jira.</summary>
internal enum ConnectionPhase
{
    None,
    Connected,
    Reconnect,
}

/// <summary>A person's connection without its secrets. Names and addresses of sites are Jira data: in memory only.</summary>
/// <param name="Sites">Those that can be used.</param>
/// <param name="Unused">Those that the organisation's administrator left out.</param>
/// <param name="Elsewhere">Those that this account serves for another organisation (P14).</param>
/// <param name="Phase">Connected where any part of it is.</param>
/// <param name="Account">The account at Atlassian.</param>
/// <param name="Servers">How each connected Data Center site stands.</param>
/// <param name="Cloud">How the part at Atlassian stands, null: as the whole.</param>
[GenerateSerializer, Immutable]
internal sealed record ConnectionState(
    [property: Id(0)] ConnectionPhase Phase,
    [property: Id(1)] string? Account,
    [property: Id(2)] IReadOnlyList<ConnectedSite> Sites,
    [property: Id(3)] Refusal? Refusal = null,
    [property: Id(4)] IReadOnlyList<ConnectedSite>? Unused = null,
    [property: Id(5)] IReadOnlyList<ConnectedSite>? Elsewhere = null,
    [property: Id(6)] IReadOnlyList<ServerStanding>? Servers = null,
    [property: Id(7)] ConnectionPhase? Cloud = null)
{
    public static ConnectionState None { get; } = new(ConnectionPhase.None, null, []);

    /// <summary>Whether reading and writing on a site can work now.</summary>
    public bool WorksOn(string site) => Phase is ConnectionPhase.Connected && Sites.Any(s => s.Id == site);

    /// <summary>How issues of a site call this person, null: not known.</summary>
    public string? AccountOn(string site) => ServerSite.IsServer(site) ? Servers?.FirstOrDefault(s => s.Site == site)?.Account : Account;
}

/// <summary>How a person stands with one Data Center site.</summary>
/// <param name="Account">The user's name there.</param>
[GenerateSerializer, Immutable]
internal sealed record ServerStanding([property: Id(0)] string Site, [property: Id(1)] ConnectionPhase Phase, [property: Id(2)] string? Account);

/// <summary>A Jira site that a person's grant covers.</summary>
/// <param name="Id">The cloud id, or that of a Data Center site.</param>
/// <param name="Url">Where people open it; an issue is at Url + "/browse/" + key.</param>
[GenerateSerializer, Immutable]
internal sealed record ConnectedSite([property: Id(0)] string Id, [property: Id(1)] string Url, [property: Id(2)] string Name);

/// <summary>A bearer token, or why there is none.</summary>
[GenerateSerializer, Immutable]
internal sealed record AccessToken([property: Id(0)] string? Token, [property: Id(1)] Refusal? Refusal);
