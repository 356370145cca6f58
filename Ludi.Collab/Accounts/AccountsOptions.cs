using System.ComponentModel.DataAnnotations;

namespace Ludi.Collab.Accounts;

/// <summary>What is configurable of accounts, section "Accounts"; validated at start.</summary>
internal sealed class AccountsOptions
{
    public const string Section = "Accounts";

    /// <summary>Sign-ins, sign-ups and guest entries per minute and address. More of them is more guessing; default 60.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerMinute { get; set; } = 60;

    /// <summary>How long an invitation lets people in. More of it is more time for a leaked address; default 14.</summary>
    [Range(1, 90)]
    public int InvitationDays { get; set; } = 14;

    /// <summary>How long a share link works where its maker does not say; default 30.</summary>
    [Range(1, 90)]
    public int ShareLinkDays { get; set; } = 30;

    /// <summary>How long a browser stays signed in after its last visit; default 30.</summary>
    [Range(1, 365)]
    public int SessionDays { get; set; } = 30;
}
