using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Jira.Payload;

/// <summary>A client's half of the sealing, as the web client does it with WebCrypto.</summary>
internal static class ClientKey
{
    public static byte[] PointOf(ECDiffieHellman client)
    {
        var point = client.ExportParameters(false).Q;
        return [0x04, .. point.X!, .. point.Y!];
    }

    public static byte[] Unwrap(ECDiffieHellman client, string seal, WrappedKey wrapped)
    {
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = wrapped.PublicKey[1..33], Y = wrapped.PublicKey[33..] } });
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, client.DeriveRawSecretAgreement(server.PublicKey), 32, [], Encoding.UTF8.GetBytes("ludi seal " + seal));
        return Open(key, wrapped.Wrapped, seal);
    }

    public static byte[] Open(byte[] key, byte[] bytes, string associated)
    {
        using var cipher = new AesGcm(key, 16);
        var plain = new byte[bytes.Length - 28];
        cipher.Decrypt(bytes.AsSpan(0, 12), bytes.AsSpan(12, plain.Length), bytes.AsSpan(bytes.Length - 16), plain, Encoding.UTF8.GetBytes(associated));
        return plain;
    }

    public static byte[] Seal(byte[] key, string json, string associated)
    {
        using var cipher = new AesGcm(key, 16);
        var plain = Encoding.UTF8.GetBytes(json);
        var bytes = new byte[plain.Length + 28];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, 12));
        cipher.Encrypt(bytes.AsSpan(0, 12), plain, bytes.AsSpan(12, plain.Length), bytes.AsSpan(bytes.Length - 16), Encoding.UTF8.GetBytes(associated));
        return bytes;
    }
}
