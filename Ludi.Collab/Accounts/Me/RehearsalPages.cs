namespace Ludi.Collab.Accounts.Me;

/// <summary>Where the built-in Jira's pages are, as configured by whoever starts it; told in every /api/me.</summary>
internal sealed class RehearsalPages(IConfiguration configuration)
{
    /// <summary>The address, null where no built-in Jira runs.</summary>
    public string? Address => configuration["Rehearsal:Pages"];
}
