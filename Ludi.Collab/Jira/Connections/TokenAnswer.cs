namespace Ludi.Collab.Jira.Connections;

/// <summary>What the provider's token endpoint said, by meaning (JIRA.md §1.4).</summary>
internal abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    /// <summary>New tokens.</summary>
    /// <param name="Refresh">Null: none was given; the one before stays in use.</param>
    public sealed record Granted(string Access, string? Refresh, TimeSpan Life) : TokenAnswer;

    /// <summary>The code or grant is dead: expired, used, revoked, or the password was changed.</summary>
    public sealed record Dead : TokenAnswer;

    /// <summary>Our own client secret or request is wrong: the operator's affair, the grant is as good as before.</summary>
    public sealed record OurFault(int Status, string Error) : TokenAnswer;

    /// <summary>No usable answer now: too many requests, an outage, nonsense.</summary>
    public sealed record Later(TimeSpan? After) : TokenAnswer;
}
