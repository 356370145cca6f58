using System.Security.Cryptography;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>The proof of an administrator's webhook: X-Hub-Signature over the raw body (JIRA.md §16.3). SPEC: Y26.</summary>
internal sealed class BodyProof(string header, byte[] secret) : IDisposable
{
    private readonly IncrementalHash? _hash = MethodOf(header) is { } method ? IncrementalHash.CreateHMAC(method, secret) : null;

    /// <summary>More of the body, as it came.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _hash?.AppendData(bytes);

    /// <summary>Whether the header proves the whole body that was added; in constant time.</summary>
    public bool Holds()
    {
        if (_hash is null)
        {
            return false;
        }

        var own = _hash.GetHashAndReset();
        Span<byte> theirs = stackalloc byte[own.Length];
        var hex = header.AsSpan(header.IndexOf('=', StringComparison.Ordinal) + 1);
        return hex.Length == own.Length * 2 && Convert.FromHexString(hex, theirs, out _, out _) is System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(own, theirs);
    }

    public void Dispose() => _hash?.Dispose();

    // The method may change one day; what is weaker than today's is not taken.
    private static HashAlgorithmName? MethodOf(string header) => header.Split('=', 2)[0] switch
    {
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
