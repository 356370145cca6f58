using System.Security.Cryptography;
using System.Text.Json;
using Ludi.Collab.Jira.Connections.Servers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps grants in the store under Data Protection, each person and provider with a purpose of their own.</summary>
internal sealed class TokenVault(
    IConnectionStore store, IDataProtectionProvider protection, IOptionsMonitor<CloudOptions> options, ServerClaims claims, TimeProvider time)
{
    /// <inheritdoc cref="Load(GrantPlace)"/>
    public Task<Grant?> Load(string person) => Load(new GrantPlace(person));

    /// <summary>The person's grant; null: none. One that cannot be read any more (lost key ring) comes back as ended.</summary>
    public async Task<Grant?> Load(GrantPlace place)
    {
        if (await store.Load(place.Key, CancellationToken.None) is not { } stored)
        {
            return null;
        }

        IReadOnlyList<ConnectedSite> known = place.Server is { } server ? [server.Connected] : [];
        return Open(place, stored.Protected) ?? new Grant(stored.Organisation, "", null, default, null, known, Ended: true);
    }

    /// <summary>The Data Center sites at which something of this person is kept.</summary>
    public async Task<IReadOnlyList<string>> ServersOf(string person) =>
        [.. (await store.KeysUnder(GrantPlace.Under(person), CancellationToken.None)).Select(GrantPlace.SiteOf)];

    /// <inheritdoc cref="Save(GrantPlace, Grant)"/>
    public Task<IReadOnlyList<ConnectedSite>> Save(string person, Grant grant) => Save(new GrantPlace(person), grant);

    /// <summary>
    /// Stores a grant durably; answers those of its sites that this account serves for another organisation, and
    /// then nothing was stored (P14). Format: Data Protection over the JSON of <see cref="Grant"/>, by property names.
    /// </summary>
    public async Task<IReadOnlyList<ConnectedSite>> Save(GrantPlace place, Grant grant)
    {
        var claimed = await ClaimsOf(place, grant);
        var plain = JsonSerializer.SerializeToUtf8Bytes(grant);
        try
        {
            var stored = new StoredConnection(place.Key, grant.Organisation, Protector(place).Protect(plain), time.GetUtcNow(), [.. claimed.Keys]);
            return [.. (await store.Save(stored, CancellationToken.None)).Select(taken => claimed[taken])];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public Task Delete(GrantPlace place) => store.Delete(place.Key, CancellationToken.None);

    /// <summary>Deletes what is kept at a Data Center site that is there no more.</summary>
    public Task DeleteAt(string person, string site) => store.Delete(GrantPlace.Under(person) + site, CancellationToken.None);

    /// <summary>The sites that the organisation uses, null: all.</summary>
    public Task<IReadOnlyList<string>?> ChosenSites(string organisation) => store.ChosenSites(organisation, CancellationToken.None);

    private async Task<Dictionary<string, ConnectedSite>> ClaimsOf(GrantPlace place, Grant grant)
    {
        var claimed = new Dictionary<string, ConnectedSite>();
        if (grant.Account is { } account)
        {
            foreach (var site in grant.Sites)
            {
                claimed[place.Server is { } server ? await claims.Of(server, account) : SiteClaim.Of(options.CurrentValue.Provider, account, site.Id)] = site;
            }
        }

        return claimed;
    }

    /// <summary>Null where the bytes are not ours, or not readable any more; see <see cref="Save(GrantPlace, Grant)"/>.</summary>
    private Grant? Open(GrantPlace place, byte[] sealedBytes)
    {
        try
        {
            var plain = Protector(place).Unprotect(sealedBytes);
            var grant = JsonSerializer.Deserialize<Grant>(plain);
            CryptographicOperations.ZeroMemory(plain);
            return grant;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(GrantPlace place) =>
        protection.CreateProtector("Ludi.Collab.Jira.Connections", place.Server?.Id ?? options.CurrentValue.Provider, place.Person);
}
