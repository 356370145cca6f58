using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Payload.Content;

/// <summary>What a fetch brought: the issues it saw, which are sealed and held by now, or why there are none.</summary>
/// <param name="Status">Jira's HTTP status, 0 when it did not answer.</param>
internal sealed record Fetched(IReadOnlyList<string> Seen, Refusal? Refusal = null, int Status = 200)
{
    /// <summary>An answer that was not what it should be.</summary>
    public static Fetched Nonsense { get; } = new([], Refusals.Of(RefusalCode.JiraNonsense));

    /// <summary>Whether it failed because of whose token it used, so that somebody else's may do better.</summary>
    public bool IsTheirs => Refusal is not null
        && (Status is 401 or 403 or 404 || Refusal.Code is RefusalCode.JiraNotConnected or RefusalCode.JiraReconnect or RefusalCode.PlanLacksJira);
}
