using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Jira.Sync;

/// <summary>The paths and secrets of hooks for Jira's administrators: 256 and 192 random bits; at rest a hash and a ciphertext.</summary>
internal sealed class HookSecrets(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>What the addresses of all hooks begin with.</summary>
    public const string Path = "/jira/hooks/";

    /// <summary>A new path, its secret, and what is stored of both.</summary>
    public (string Path, string Secret, StoredHook Stored) Make(string organisation, string site)
    {
        var path = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var stored = new StoredHook(HashOf(path), Protector(organisation, site).Protect(Encoding.UTF8.GetBytes(secret)), time.GetUtcNow());
        return (path, secret, stored);
    }

    /// <summary>By what a path is found in the store.</summary>
    public static string HashOf(string path) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

    /// <summary>The secret's bytes; null where the key ring that opens it is lost.</summary>
    public byte[]? Open(StoredSync sync)
    {
        try
        {
            return sync.Hook is { } hook ? Protector(sync.Organisation, sync.Site).Unprotect(hook.Protected) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string organisation, string site) => protection.CreateProtector("Ludi.Collab.Jira.Hooks", organisation, site);
}
