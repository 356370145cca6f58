namespace Ludi.Collab.Accounts.Me;

/// <summary>Where the built-in Jira's pages are; set once by whoever starts it, read by every /api/me.</summary>
internal sealed class RehearsalPages
{
    private volatile string? _address;

    /// <summary>The address, null while no built-in Jira runs.</summary>
    public string? Address
    {
        get => _address;
        set => _address = value;
    }
}
