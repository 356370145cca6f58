using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Rehearsal.OAuth;

/// <summary>
/// Writes and reads tokens. They look like the real ones: three dotted parts, some 2 kB long, opaque to clients. They are
/// signed with the app's secret, so that connections outlive a restart. Format: base64url(header).base64url(claims).base64url(HMAC-SHA256).
/// </summary>
internal sealed class TokenMint(string secret)
{
    private const int Filler = 1100;
    private static readonly string Header = Base64Url.EncodeToString("""{"kid":"rehearsal","typ":"JWT","alg":"HS256"}"""u8);
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes("rehearsal tokens " + secret));

    /// <summary>Writes a token.</summary>
    public string Write(TokenClaims claims)
    {
        var padded = new { claims, filler = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Filler)) };
        var body = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(padded))}";
        return $"{body}.{Sign(body)}";
    }

    /// <summary>Reads a token that was written with the same secret, see <see cref="Write"/>; anything else is null.</summary>
    public TokenClaims? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(token[..end])), Encoding.UTF8.GetBytes(token[(end + 1)..])))
        {
            return null;
        }

        using var body = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
        return body.RootElement.GetProperty("claims").Deserialize<TokenClaims>();
    }

    /// <summary>A seal over some text that only this server can make.</summary>
    public string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
