using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>
/// Makes the connections to addresses that administrators enter, which are attacks until proven otherwise: a name is
/// resolved once, every address of it must be public, and the line goes to exactly the address that was checked, so
/// that another answer of the name's server a moment later gains nothing. Rules C31–C36.
/// </summary>
internal sealed class AddressGuard(AllowedHosts allowed, INetwork network)
{
    private const int HeaderKilobytes = 32;
    private const int MostConnections = 64;

    /// <summary>A handler that can reach nothing but what the guard lets through: no redirects, proxies, cookies, downloads of certificates.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxConnectionsPerServer = MostConnections,
        ActivityHeadersPropagator = null,
        ConnectCallback = Connect,
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = StrictPolicy() },
    };

    /// <summary>Connects to the host of a request, or throws <see cref="ForbiddenAddressException"/> before a byte is sent.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var listed = allowed.Contain(host, port);
        if (!listed && context.InitialRequestMessage.RequestUri?.Scheme != Uri.UriSchemeHttps)
        {
            throw new ForbiddenAddressException();
        }

        var addresses = await Resolve(host, cancellation);
        if (!listed && !addresses.All(PublicAddress.Is))
        {
            throw new ForbiddenAddressException();
        }

        return await ConnectToFirst(addresses, port, cancellation);
    }

    private async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await network.Resolve(host, cancellation);
        return addresses.Count > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<Stream> ConnectToFirst(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellation)
    {
        SocketException? failure = null;
        // IPv4 first: a machine without a way into IPv6 would wait for nothing.
        foreach (var address in addresses.OrderBy(one => one.AddressFamily is AddressFamily.InterNetworkV6))
        {
            try
            {
                return await network.Connect(new IPEndPoint(address, port), cancellation);
            }
            catch (SocketException unreachable)
            {
                failure = unreachable;
            }
        }

        throw failure!;
    }

    // A certificate can name addresses to fetch its issuer or its revocation from: those are the stranger's choice too.
    private static X509ChainPolicy StrictPolicy() => new()
    {
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
        ApplicationPolicy = { new Oid("1.3.6.1.5.5.7.3.1") },
    };
}
