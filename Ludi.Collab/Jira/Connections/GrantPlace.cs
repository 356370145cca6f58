namespace Ludi.Collab.Jira.Connections;

/// <summary>Where one of a person's grants is kept: the one at Atlassian, or the one at a Data Center site.</summary>
/// <param name="Server">Null: Atlassian's, for all cloud sites.</param>
internal sealed record GrantPlace(string Person, ServerSite? Server = null)
{
    private const char Between = '/';

    /// <summary>The key in the store; ids of people have no slash.</summary>
    public string Key => Server is null ? Person : Under(Person) + Server.Id;

    /// <summary>What the keys of a person's grants at Data Center sites begin with.</summary>
    public static string Under(string person) => person + Between;

    /// <summary>The Data Center site of such a key.</summary>
    public static string SiteOf(string key) => key[(key.IndexOf(Between, StringComparison.Ordinal) + 1)..];
}
