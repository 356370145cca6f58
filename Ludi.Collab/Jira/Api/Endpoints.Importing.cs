namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that choosing issues for an import needs.</summary>
internal static partial class Endpoints
{
    public const string ProjectStatuses = "projectstatuses";
    public const string MyFilters = "myfilters";
    public const string JqlParse = "jqlparse";
    public const string JqlNames = "jqlnames";
    public const string JqlValues = "jqlvalues";
    public const string Count = "count";
}
