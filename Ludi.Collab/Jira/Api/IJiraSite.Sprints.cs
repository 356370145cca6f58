namespace Ludi.Collab.Jira.Api;

/// <content>Which sprint issues are in, by the agile API: at most 50 issues a call, all of them or none (JIRA.md §15).</content>
internal partial interface IJiraSite
{
    /// <summary>Jira's limit of issues that go into a sprint, or out of it, in one call.</summary>
    const int SprintBatch = 50;

    /// <summary>Puts issues into an active or future sprint. Never retried.</summary>
    Task<JiraAnswer> MoveToSprint(string sprint, IReadOnlyList<string> issues, CancellationToken cancellation);

    /// <summary>Takes issues out of whatever open sprint they are in. Never retried.</summary>
    Task<JiraAnswer> MoveToBacklog(IReadOnlyList<string> issues, CancellationToken cancellation);
}
