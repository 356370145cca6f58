using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Connections.Guard;

/// <summary>The hosts that the operator listed: they may be private, and speak plain http. Compared exactly, without case.</summary>
internal sealed class AllowedHosts(IOptions<ServerOptions> options)
{
    private readonly HashSet<string> _entries = options.Value.AllowedHosts.Select(entry => entry.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text can be an entry of the list.</summary>
    public static bool IsEntry(string? entry) =>
        entry?.Trim() is { Length: > 0 } text && Uri.TryCreate($"http://{text}", UriKind.Absolute, out var address)
        && address is { PathAndQuery: "/", UserInfo.Length: 0, Fragment.Length: 0 } && !text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether the operator listed this host, with any port or with this one.</summary>
    /// <param name="host">As in an address; an IPv6 one with or without brackets.</param>
    public bool Contain(string host, int port)
    {
        var name = host.Contains(':', StringComparison.Ordinal) && host[0] is not '[' ? $"[{host}]" : host;
        return _entries.Contains(name) || _entries.Contains($"{name}:{port}");
    }
}
