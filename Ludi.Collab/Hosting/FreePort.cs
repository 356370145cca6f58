using System.Net;
using System.Net.Sockets;

namespace Ludi.Collab.Hosting;

/// <summary>Ports of loopback for what cannot listen on "any" and be asked afterwards.</summary>
internal static class FreePort
{
    // Below the ports that systems give to outgoing lines and to "any" (from 32768 on, where it is least).
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly Lock Gate = new();

    // Processes that start together look in different places.
    private static int _next = First + (int)(Environment.ProcessId * 97L % (Last - First));

    /// <summary>One that nobody listens on right now and that was not given out in this process lately; another process may still take it.</summary>
    public static int Find()
    {
        lock (Gate)
        {
            do
            {
                _next = _next == Last ? First : _next + 1;
            }
            while (!IsFree(_next));

            return _next;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
