namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that only a Data Center is asked for.</summary>
internal static partial class Endpoints
{
    public const string IssueTypes = "issuetypes";
    public const string Sprint = "sprint";
    public const string Property = "property";
    public const string Project = "project";
    public const string LabelSuggestions = "labelsuggestions";
}
