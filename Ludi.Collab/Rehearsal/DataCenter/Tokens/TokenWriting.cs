using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ludi.Collab.Rehearsal.DataCenter.Tokens;

/// <summary>
/// Writes and reads Data Center's tokens: 44 letters of Base64, plus and slash among them, as the real ones have. Format,
/// 33 bytes: use, person, scope, seconds (4), number (2), chain (6), then 18 bytes of HMAC-SHA256 over them.
/// </summary>
internal sealed class TokenWriting(string secret)
{
    private const int Said = 15;
    private const int Whole = 33;
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes("data center tokens " + secret));

    /// <summary>A chain's number, by chance.</summary>
    public static ulong Chain() => (ulong)RandomNumberGenerator.GetInt32(int.MaxValue) << 16 | (uint)RandomNumberGenerator.GetInt32(1 << 16);

    /// <summary>Writes a token.</summary>
    public string Write(ServerToken token)
    {
        var bytes = new byte[Whole];
        bytes[0] = (byte)token.Use;
        bytes[1] = token.Person;
        bytes[2] = (byte)token.Scope;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(3), token.Issued);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(7), token.Number);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(9), token.Chain << 16);
        Seal(bytes.AsSpan(0, Said)).CopyTo(bytes.AsSpan(Said));
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Reads a token, see <see cref="Write"/>; what was not written here is null.</summary>
    public ServerToken? Read(string text)
    {
        var bytes = new byte[Whole];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != Whole
            || !CryptographicOperations.FixedTimeEquals(Seal(bytes.AsSpan(0, Said)), bytes.AsSpan(Said)))
        {
            return null;
        }

        return new(
            (TokenUse)bytes[0],
            bytes[1],
            (LinkScope)bytes[2],
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(3)),
            BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(7)),
            BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(9)) >> 16);
    }

    private byte[] Seal(ReadOnlySpan<byte> said) => HMACSHA256.HashData(_key, said)[..(Whole - Said)];
}
