namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that filling in a field needs.</summary>
internal static partial class Endpoints
{
    public const string Users = "users";
    public const string Sprints = "sprints";
}
