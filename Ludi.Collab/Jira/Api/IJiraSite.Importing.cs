namespace Ludi.Collab.Jira.Api;

/// <summary>What choosing issues for an import asks of a site; all of them are reads.</summary>
internal partial interface IJiraSite
{
    /// <summary>The issue types of a project, each with its statuses.</summary>
    Task<JiraAnswer> ProjectStatuses(string project, CancellationToken cancellation);

    /// <summary>The person's saved filters, own and favourite, with their JQL.</summary>
    Task<JiraAnswer> MyFilters(CancellationToken cancellation);

    /// <summary>What Jira's parser says about a JQL text; a bad one is answered, not refused.</summary>
    Task<JiraAnswer> ParseJql(string jql, CancellationToken cancellation);

    /// <summary>The names that JQL knows: fields, functions, reserved words.</summary>
    Task<JiraAnswer> JqlNames(CancellationToken cancellation);

    /// <summary>Values of a JQL field that fit what was typed.</summary>
    Task<JiraAnswer> JqlValues(string field, string typed, CancellationToken cancellation);

    /// <summary>Roughly how many issues a JQL finds.</summary>
    Task<JiraAnswer> Count(string jql, CancellationToken cancellation);
}
