namespace Ludi.Collab.Jira.Api;

/// <content>Jira's own bulk changes: submitted once, done by Jira in its own time, at most 1,000 issues each (JIRA.md §14).</content>
internal partial interface IJiraSite
{
    /// <summary>Which of these global permissions the person has.</summary>
    Task<JiraAnswer> Permissions(string permissions, CancellationToken cancellation);

    /// <summary>Submits a bulk edit; answers {taskId}. Never retried.</summary>
    Task<JiraAnswer> BulkEdit(ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>Submits a bulk transition; answers {taskId}. Never retried.</summary>
    Task<JiraAnswer> BulkTransition(ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>How far Jira is with a bulk change.</summary>
    Task<JiraAnswer> BulkTask(string task, CancellationToken cancellation);
}
