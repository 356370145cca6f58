namespace Ludi.Collab.Jira.Api;

/// <summary>The endpoints that move issues into sprints and out of them.</summary>
internal static partial class Endpoints
{
    public const string MoveToSprint = "movetosprint";
    public const string MoveToBacklog = "movetobacklog";
}
