namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that keeping in step needs.</summary>
internal static partial class Endpoints
{
    public const string RegisterHooks = "registerhooks";
    public const string Hooks = "hooks";
    public const string RefreshHooks = "refreshhooks";
    public const string RemoveHooks = "removehooks";
}
