using System.Net.Mail;

namespace Ludi.Collab.Accounts.Rules;

/// <summary>What may be the e-mail address of an account: one bare address of at most 254 characters.</summary>
internal static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>Whether this is an address once it is trimmed, without a display name around it.</summary>
    public static bool Fits(string? email)
    {
        var trimmed = email?.Trim() ?? string.Empty;
        return trimmed.Length is > 0 and <= MaxLength
            && !trimmed.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            && MailAddress.TryCreate(trimmed, out var address)
            && address.Address == trimmed;
    }
}
