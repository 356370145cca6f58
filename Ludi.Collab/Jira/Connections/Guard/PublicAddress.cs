using System.Net;
using System.Net.Sockets;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>Says which IP addresses belong to the open internet (IANA's special-purpose registries); every other is refused.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] SpecialV4 = Networks(
        "0.0.0.0/8", // this network
        "10.0.0.0/8",
        "100.64.0.0/10", // carriers' NAT; also a cloud's metadata
        "127.0.0.0/8",
        "168.63.129.16/32", // a cloud's wire server
        "169.254.0.0/16", // link-local; clouds' metadata
        "172.16.0.0/12",
        "192.0.0.0/24", // protocol assignments; also a cloud's metadata
        "192.0.2.0/24", // documentation
        "192.31.196.0/24", // AS112
        "192.52.193.0/24", // multicast tunnels
        "192.88.99.0/24", // 6to4 relays
        "192.168.0.0/16",
        "192.175.48.0/24", // AS112
        "198.18.0.0/15", // benchmarks
        "198.51.100.0/24", // documentation
        "203.0.113.0/24", // documentation
        "224.0.0.0/4", // multicast
        "240.0.0.0/4"); // reserved, and broadcast

    private static readonly IPNetwork[] SpecialV6 = Networks(
        "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
        "2001:db8::/32", // documentation
        "2002::/16", // 6to4: an IPv4 address inside
        "2620:4f:8000::/48", // AS112
        "3fff::/20"); // documentation

    /// <summary>Whether an address is one of the open internet, and carries no IPv4 address that could be another.</summary>
    public static bool Is(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !IsIn(SpecialV4, address),
        AddressFamily.InterNetworkV6 => IsGlobal(address) && !IsIn(SpecialV6, address) && !IsIsatap(address),
        _ => false,
    };

    // 2000::/3. Outside are ::, ::1, mapped and compatible IPv4, NAT64, unique local, link-local, site-local, multicast.
    private static bool IsGlobal(IPAddress address) => (address.GetAddressBytes()[0] & 0b1110_0000) == 0b0010_0000;

    // ISATAP: the second half of an address of any network is 0000:5efe or 0200:5efe and an IPv4 address.
    private static bool IsIsatap(IPAddress address) => address.GetAddressBytes() is [.., 0 or 2, 0, 0x5e, 0xfe, _, _, _, _];

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => networks.Any(network => IsIn(network, address.GetAddressBytes()));

    // By the bits themselves: IPNetwork.Contains reads mapped addresses as IPv4.
    private static bool IsIn(IPNetwork network, byte[] address)
    {
        var start = network.BaseAddress.GetAddressBytes();
        var (whole, rest) = (network.PrefixLength / 8, network.PrefixLength % 8);
        return start.AsSpan(0, whole).SequenceEqual(address.AsSpan(0, whole))
            && (rest == 0 || (start[whole] ^ address[whole]) >> (8 - rest) == 0);
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
