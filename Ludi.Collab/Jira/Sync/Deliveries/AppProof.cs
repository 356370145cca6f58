using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Sync.Deliveries;

/// <summary>
/// The proof of the app's own webhooks: a JWT under the app's client secret, HS256 and nothing else (JIRA.md §16.2).
/// It is not bound to the body. SPEC: Y25.
/// </summary>
internal static class AppProof
{
    private const int LongestToken = 8192;
    private static readonly TimeSpan Leeway = TimeSpan.FromSeconds(60);

    /// <summary>Whether an Authorization header proves that Atlassian sends.</summary>
    public static bool Holds(string header, IEnumerable<string> secrets, DateTimeOffset now)
    {
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header.Length > LongestToken)
        {
            return false;
        }

        var parts = header["Bearer ".Length..].Trim().Split('.');
        if (parts.Length != 3 || Open(parts[0]) is not { } head || Open(parts[1]) is not { } claims || Bytes(parts[2]) is not { } signature)
        {
            return false;
        }

        using (head)
        using (claims)
        {
            var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
            return head.RootElement.Member("alg") is { ValueKind: JsonValueKind.String } algorithm && algorithm.GetString() == "HS256"
                && secrets.Where(s => s.Length > 0).Any(s => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(s), signed), signature))
                && IsInTime(claims.RootElement, now);
        }
    }

    private static bool IsInTime(JsonElement claims, DateTimeOffset now) =>
        Seconds(claims, "exp") is { } end && now.ToUnixTimeSeconds() <= end + Leeway.TotalSeconds
        && (claims.Member("nbf") is null || (Seconds(claims, "nbf") is { } begin && now.ToUnixTimeSeconds() >= begin - Leeway.TotalSeconds));

    private static double? Seconds(JsonElement claims, string name) =>
        claims.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) ? seconds : null;

    private static JsonDocument? Open(string part) => Bytes(part) is { } bytes ? Json.Parse(bytes) : null;

    private static byte[]? Bytes(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
