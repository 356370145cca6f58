using System.Net;
using System.Net.Sockets;

namespace Ludi.Collab.Tests.Jira.Connections.Guard;

/// <summary>Listens on this machine's loopback addresses, one port on both, and knows whether anybody came.</summary>
internal sealed class Trap : IDisposable
{
    private readonly List<TcpListener> _listeners = [];

    public Trap()
    {
        var first = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        _listeners.Add(first);
        Port = ((IPEndPoint)first.LocalEndpoint).Port;
        if (Socket.OSSupportsIPv6)
        {
            var second = new TcpListener(IPAddress.IPv6Loopback, Port);
            try
            {
                second.Start();
                _listeners.Add(second);
            }
            catch (SocketException)
            {
                second.Dispose();
            }
        }
    }

    public int Port { get; }

    /// <summary>Whether a line has arrived; the system takes it before anybody answers.</summary>
    public bool Sprung => _listeners.Any(listener => listener.Pending());

    public void Dispose() => _listeners.ForEach(listener => listener.Dispose());
}
