using System.Net;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>Turns a host's name into addresses; asked once for each connection, so that what was checked is what is used.</summary>
internal interface INameResolver
{
    Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation);
}

/// <summary>The resolver of the operating system.</summary>
internal sealed class SystemNames : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation) =>
        await Dns.GetHostAddressesAsync(host, cancellation);
}
