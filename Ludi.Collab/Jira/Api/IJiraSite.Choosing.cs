namespace Ludi.Collab.Jira.Api;

/// <summary>What filling in a field asks of a site; all of them are reads.</summary>
internal partial interface IJiraSite
{
    /// <summary>People whose name or address begins like what was typed; nobody without the right to browse users.</summary>
    Task<JiraAnswer> Users(string query, CancellationToken cancellation);

    /// <summary>A page of the active and future sprints of an agile board; a board without sprints refuses.</summary>
    Task<JiraAnswer> Sprints(string board, int startAt, CancellationToken cancellation);
}
