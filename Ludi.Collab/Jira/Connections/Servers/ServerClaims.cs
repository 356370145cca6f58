using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Ludi.Collab.Jira.Connections.Servers;

/// <summary>
/// The claims of accounts at Data Center sites (P14), by user key and base address. Such keys are short enough to be
/// guessed, so they are hashed under a key of this installation that only the key ring opens.
/// </summary>
internal sealed class ServerClaims(IServerStore store, IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector _protector = protection.CreateProtector("Ludi.Collab.Jira.Connections.ServerClaims");
    private readonly SemaphoreSlim _reading = new(1, 1);
    private byte[]? _key;

    public async Task<string> Of(ServerSite site, string account) =>
        Convert.ToBase64String(HMACSHA256.HashData(await Key(), Encoding.UTF8.GetBytes($"{site.Base.ToUpperInvariant()}\n{account}")));

    public void Dispose() => _reading.Dispose();

    private async Task<byte[]> Key()
    {
        await _reading.WaitAsync();
        try
        {
            return _key ??= await Open(await store.ClaimKey(Proposed(), null, CancellationToken.None));
        }
        finally
        {
            _reading.Release();
        }
    }

    // After the loss of the key ring all grants have to be made anew, and their claims with them.
    private async Task<byte[]> Open(byte[] stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return _protector.Unprotect(await store.ClaimKey(Proposed(), stored, CancellationToken.None));
        }
    }

    private byte[] Proposed() => _protector.Protect(RandomNumberGenerator.GetBytes(32));
}
