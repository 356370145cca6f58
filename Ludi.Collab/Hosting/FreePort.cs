using System.Net;
using System.Net.Sockets;

namespace Ludi.Collab.Hosting;

/// <summary>Ports of this machine's loopback.</summary>
internal static class FreePort
{
    /// <summary>One that nobody listens on right now; somebody else may take it before its asker does.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
