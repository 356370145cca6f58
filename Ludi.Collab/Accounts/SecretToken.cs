using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ludi.Collab.Accounts;

/// <summary>The secret in the address of a share link or an invitation. It is shown once; only its hash is stored.</summary>
internal static class SecretToken
{
    private const int Bytes = 16;
    private const int MaxLength = 64;

    /// <summary>128 random bits in base64url, 22 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The SHA-256 of a token in hex, by which it is found again; null for what can be no token.</summary>
    public static string? HashOf(string? token) => token is { Length: > 0 and <= MaxLength }
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))
        : null;
}
