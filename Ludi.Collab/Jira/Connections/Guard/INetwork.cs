using System.Net;
using System.Net.Sockets;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>Names and lines of the network, as the guard uses them: a name is asked for once for each connection.</summary>
internal interface INetwork
{
    /// <summary>All addresses of a name.</summary>
    Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation);

    /// <summary>A line to exactly this address.</summary>
    Task<Stream> Connect(IPEndPoint address, CancellationToken cancellation);
}

/// <summary>The network of the operating system.</summary>
internal sealed class SystemNetwork : INetwork
{
    public async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation) =>
        await Dns.GetHostAddressesAsync(host, cancellation);

    public async Task<Stream> Connect(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
