using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Connections;

/// <summary>Keeps grants in the store under Data Protection, each person and provider with a purpose of their own.</summary>
internal sealed class TokenVault(IConnectionStore store, IDataProtectionProvider protection, IOptionsMonitor<CloudOptions> options, TimeProvider time)
{
    /// <summary>The person's grant; null: none. One that cannot be read any more (lost key ring) comes back as ended.</summary>
    public async Task<Grant?> Load(string person)
    {
        if (await store.Load(person, CancellationToken.None) is not { } stored)
        {
            return null;
        }

        return Open(person, stored.Protected) ?? new Grant(stored.Organisation, "", null, default, null, [], Ended: true);
    }

    /// <summary>
    /// Stores a grant durably; answers those of its sites that this account serves for another organisation, and
    /// then nothing was stored (P14). Format: Data Protection over the JSON of <see cref="Grant"/>, by property names.
    /// </summary>
    public async Task<IReadOnlyList<ConnectedSite>> Save(string person, Grant grant)
    {
        var claims = grant.Account is { } account
            ? grant.Sites.ToDictionary(site => SiteClaim.Of(options.CurrentValue.Provider, account, site.Id))
            : [];
        var plain = JsonSerializer.SerializeToUtf8Bytes(grant);
        try
        {
            var stored = new StoredConnection(person, grant.Organisation, Protector(person).Protect(plain), time.GetUtcNow(), [.. claims.Keys]);
            return [.. (await store.Save(stored, CancellationToken.None)).Select(taken => claims[taken])];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public Task Delete(string person) => store.Delete(person, CancellationToken.None);

    /// <summary>The sites that the organisation uses, null: all.</summary>
    public Task<IReadOnlyList<string>?> ChosenSites(string organisation) => store.ChosenSites(organisation, CancellationToken.None);

    /// <summary>Null where the bytes are not ours, or not readable any more; see <see cref="Save"/>.</summary>
    private Grant? Open(string person, byte[] sealedBytes)
    {
        try
        {
            var plain = Protector(person).Unprotect(sealedBytes);
            var grant = JsonSerializer.Deserialize<Grant>(plain);
            CryptographicOperations.ZeroMemory(plain);
            return grant;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string person) => protection.CreateProtector("Ludi.Collab.Jira.Connections", options.CurrentValue.Provider, person);
}
