using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ludi.Collab.Rehearsal.Jql;
using Ludi.Collab.Rehearsal.OAuth;

namespace Ludi.Collab.Rehearsal.Searching;

/// <summary>
/// Where the next page begins: after one issue's place in the order, so that nothing is skipped or shown twice when others
/// move meanwhile. Bound to the query, good for seven days. Format: base64url of seal, query hash, moment and sort keys, one per line.
/// </summary>
internal static class PageToken
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Writes a token.</summary>
    public static string Write(TokenMint mint, string jql, SortKeys after, DateTimeOffset now)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hash(jql)}\n{now.ToUnixTimeSeconds()}\n{after.Write()}");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{mint.Sign(text)}\n{text}"));
    }

    /// <summary>Reads a token of the same query, see <see cref="Write"/>; null when it is foreign, changed or too old.</summary>
    public static SortKeys? Read(TokenMint mint, string jql, string token, DateTimeOffset now)
    {
        if (!Base64Url.IsValid(token))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('\n', 2);
        if (parts.Length != 2 || mint.Sign(parts[1]) != parts[0])
        {
            return null;
        }

        var fields = parts[1].Split('\n', 3);
        var written = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[1], CultureInfo.InvariantCulture));
        return fields[0] == Hash(jql) && written + Life > now ? SortKeys.Read(fields[2]) : null;
    }

    private static string Hash(string jql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jql)));
}
