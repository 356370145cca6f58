namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>Finds who gives the tokens of a grant.</summary>
internal sealed class Authorities(Authority cloud, ServerCalls calls, ServerSites sites)
{
    public IAuthority Of(GrantPlace place) => place.Server is { } server ? Of(place.Person, server) : cloud;

    /// <summary>A Data Center site, asked for a person.</summary>
    public ServerAuthority Of(string person, ServerSite server) => new(person, server, calls, sites);
}
