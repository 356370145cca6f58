using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Sealing;

/// <summary>
/// Hands a key to one client: ECDH P-256 with a fresh key of ours, HKDF-SHA256 (empty salt, info "ludi seal "
/// and the seal's id), AES-256-GCM with the seal's id as associated data; nonce(12) · ciphertext · tag(16).
/// WebCrypto's deriveBits(256), HKDF and AES-GCM undo it.
/// </summary>
internal static class KeyWrapping
{
    private const int PointLength = 65;
    private const int Half = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Wraps with a fresh key and nonce; null where the client's point is not on the curve.</summary>
    public static WrappedKey? Wrap(ReadOnlySpan<byte> key, string seal, ReadOnlySpan<byte> client)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Wrap(key, seal, client, ours, RandomNumberGenerator.GetBytes(NonceLength));
    }

    /// <summary>Wraps with a given key and nonce, so that others can check that they compute the same.</summary>
    public static WrappedKey? Wrap(ReadOnlySpan<byte> key, string seal, ReadOnlySpan<byte> client, ECDiffieHellman ours, ReadOnlySpan<byte> nonce)
    {
        using var theirs = PointOf(client);
        if (theirs is null)
        {
            return null;
        }

        var secret = ours.DeriveRawSecretAgreement(theirs.PublicKey);
        var wrapping = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyMemory.Length, salt: [], Encoding.UTF8.GetBytes("ludi seal " + seal));
        try
        {
            var wrapped = new byte[NonceLength + key.Length + TagLength];
            nonce.CopyTo(wrapped);
            using var cipher = new AesGcm(wrapping, TagLength);
            cipher.Encrypt(nonce, key, wrapped.AsSpan(NonceLength, key.Length), wrapped.AsSpan(NonceLength + key.Length), Encoding.UTF8.GetBytes(seal));
            return new WrappedKey(BytesOf(ours), wrapped);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(wrapping);
        }
    }

    private static ECDiffieHellman? PointOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != PointLength || bytes[0] != 0x04)
        {
            return null;
        }

        var point = new ECPoint { X = bytes.Slice(1, Half).ToArray(), Y = bytes.Slice(1 + Half, Half).ToArray() };
        try
        {
            return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] BytesOf(ECDiffieHellman ours)
    {
        var point = ours.ExportParameters(includePrivateParameters: false).Q;
        return [0x04, .. point.X!, .. point.Y!];
    }
}
