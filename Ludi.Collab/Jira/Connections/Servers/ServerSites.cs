using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>The Data Center sites of organisations: kept in the store, remembered here for a minute, their secrets under Data Protection.</summary>
internal sealed class ServerSites(IServerStore store, IDataProtectionProvider protection, IdSource ids, TimeProvider time) : IServerSites
{
    /// <summary>How many an organisation may have.</summary>
    public const int Most = 20;

    private const int LettersOfAnId = 14;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ServerSite Site, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public ValueTask<ServerSite?> Find(string site, CancellationToken cancellation) =>
        _known.TryGetValue(site, out var known) && known.Until > time.GetUtcNow() ? new(known.Site) : new(Read(site, cancellation));

    /// <summary>Those of an organisation, the oldest first.</summary>
    public async Task<IReadOnlyList<ServerSite>> Of(string organisation, CancellationToken cancellation) =>
        [.. (await store.Of(organisation, cancellation)).Select(stored => stored.Site)];

    /// <summary>An id for a site that is about to be added.</summary>
    public string NextId()
    {
        var letters = new StringBuilder();
        while (letters.Length < LettersOfAnId)
        {
            letters.Append([.. ids.Next().Where(char.IsAsciiLetterOrDigit)]);
        }

        return ServerSite.Prefix + letters.ToString(0, LettersOfAnId);
    }

    /// <summary>Keeps a new site. False: the organisation has as many as it may, or this one already.</summary>
    public Task<bool> Add(ServerSite site, string? secret) => store.Add(
        new StoredServer(site, secret is null ? null : Protector(site.Id).Protect(Encoding.UTF8.GetBytes(secret)), time.GetUtcNow()), Most, CancellationToken.None);

    /// <summary>Removes a site of an organisation. False: it has none of this id.</summary>
    public async Task<bool> Remove(string organisation, string site)
    {
        var removed = await store.Delete(organisation, site, CancellationToken.None);
        if (removed)
        {
            _known.TryRemove(site, out _);
        }

        return removed;
    }

    /// <summary>The secret of a site's incoming link; null: it has none, or it cannot be read any more (lost key ring).</summary>
    public async Task<string?> Secret(string site, CancellationToken cancellation)
    {
        if (await store.Load(site, cancellation) is not { ProtectedSecret: { } secret })
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Protector(site).Unprotect(secret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<ServerSite?> Read(string site, CancellationToken cancellation)
    {
        if (await store.Load(site, cancellation) is not { } stored)
        {
            _known.TryRemove(site, out _);
            return null;
        }

        _known[site] = (stored.Site, time.GetUtcNow() + Remembered);
        return stored.Site;
    }

    private IDataProtector Protector(string site) => protection.CreateProtector("Ludi.Collab.Jira.Connections.Servers", site);
}
