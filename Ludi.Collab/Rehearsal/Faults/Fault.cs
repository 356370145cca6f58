using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Ludi.Collab.Rehearsal.Faults;

/// <summary>Which calls a fault strikes: by method, by path or template (a regular expression or the template itself), by person.</summary>
internal sealed record FaultMatch(string? Method = null, string? Path = null, string? Person = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the call is meant.</summary>
    public bool Fits(string method, string path, string template, string? person) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || template == Path || (!Path.Contains('{', StringComparison.Ordinal) && Regex.IsMatch(path, Path, RegexOptions.None, Patience)))
        && (Person is null || Person == person);

    /// <summary>Whether the path can be used at all.</summary>
    [JsonIgnore]
    public bool IsLegal
    {
        get
        {
            if (Path is null || Path.Contains('{', StringComparison.Ordinal))
            {
                return true;
            }

            try
            {
                return new Regex(Path, RegexOptions.None, Patience).ToString() == Path;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}

/// <summary>
/// Something that goes wrong on request. Kinds: status (with the status given), slow (by delayMs), cut-before (the line
/// drops before anything happens), cut-after-commit (everything happens, the answer is lost), slow-after-commit
/// (everything happens at once, the answer comes after delayMs), rate-limit (429 with a reason or none), garbage (200
/// with half a JSON object), html (200 with a page), bulk-fail (an issue of a bulk operation, its key matched as the
/// path, is not changed), bulk-dead (the operation ends there).
/// </summary>
internal sealed record Fault(FaultMatch Match, string Kind, int? Status = null, string? Reason = null, int? RetryAfter = null, int? DelayMs = null, int? Times = null)
{
    /// <summary>The kinds there are.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["status", "slow", "cut-before", "cut-after-commit", "slow-after-commit", "rate-limit", "garbage", "html", "bulk-fail", "bulk-dead"];

    /// <summary>Whether it strikes the steps of bulk operations, by the key as the path, and not calls.</summary>
    [JsonIgnore]
    public bool OfBulk => Kind.StartsWith("bulk-", StringComparison.Ordinal);
}
