using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Sealing;

/// <summary>
/// One board's key while its Jira content lives. What is sealed is laid out nonce(12) · ciphertext · tag(16);
/// a nonce is a random prefix and a counter, so none comes twice. Disposing wipes the key: nothing that was
/// sealed can be opened here again. One caller at a time. SPEC: J1–J4.
/// </summary>
internal sealed class Seal : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly KeyMemory key = new();
    private readonly AesGcm cipher;
    private readonly byte[] prefix = RandomNumberGenerator.GetBytes(NonceLength - sizeof(ulong));
    private ulong count;

    public Seal(string id)
    {
        Id = id;
        cipher = new AesGcm(key.Bytes, TagLength);
    }

    /// <summary>Names this seal; says nothing about the key.</summary>
    public string Id { get; }

    /// <summary>Seals bytes under associated data, which has to be named again to open them.</summary>
    public byte[] SealUp(ReadOnlySpan<byte> plain, string associated)
    {
        ObjectDisposedException.ThrowIf(key.IsClosed, this);
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        prefix.CopyTo(nonce);
        BinaryPrimitives.WriteUInt64BigEndian(nonce[prefix.Length..], ++count);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceLength, plain.Length), sealedBytes.AsSpan(NonceLength + plain.Length), Encoding.UTF8.GetBytes(associated));
        return sealedBytes;
    }

    /// <summary>Opens what was sealed under this key and associated data; null where it was not, or was changed since.</summary>
    public WipedBuffer? Open(ReadOnlySpan<byte> sealedBytes, string associated)
    {
        ObjectDisposedException.ThrowIf(key.IsClosed, this);
        var length = sealedBytes.Length - NonceLength - TagLength;
        if (length < 0)
        {
            return null;
        }

        var plain = new WipedBuffer(length);
        try
        {
            cipher.Decrypt(
                sealedBytes[..NonceLength], sealedBytes.Slice(NonceLength, length), sealedBytes[^TagLength..],
                plain.GetSpan(length)[..length], Encoding.UTF8.GetBytes(associated));
            plain.Advance(length);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            plain.Dispose();
            return null;
        }
    }

    /// <summary>The key wrapped for one client alone; null where its point is not one of the curve.</summary>
    public WrappedKey? Wrap(ReadOnlySpan<byte> publicKey) => KeyWrapping.Wrap(key.Bytes, Id, publicKey);

    public void Dispose()
    {
        cipher.Dispose();
        key.Dispose();
    }
}
