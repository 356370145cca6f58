namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that an issue's details need.</summary>
internal static partial class Endpoints
{
    public const string Comments = "comments";
    public const string Comment = "comment";
    public const string AddComment = "addcomment";
    public const string EditComment = "editcomment";
    public const string Picture = "picture";
}
