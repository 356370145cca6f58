namespace Ludi.Collab.Jira.Api;

/// <summary>Our names of Jira's endpoints, one for each path and method; they stand in logs and measure burst limits.</summary>
internal static partial class Endpoints
{
    public const string Myself = "myself";
    public const string Projects = "projects";
    public const string Search = "search";
    public const string Issues = "issues";
    public const string Issue = "issue";
    public const string EditMetadata = "editmeta";
    public const string Transitions = "transitions";
    public const string Edit = "edit";
    public const string Transition = "transition";
    public const string Assignable = "assignable";
    public const string CreateTypes = "createtypes";
    public const string CreateFields = "createfields";
    public const string Create = "create";
    public const string Fields = "fields";
    public const string AgileBoards = "agileboards";
    public const string AgileConfiguration = "agileconfiguration";
}
