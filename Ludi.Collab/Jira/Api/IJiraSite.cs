using Ludi.Collab.Jira.Api.Rates;

namespace Ludi.Collab.Jira.Api;

/// <summary>
/// One Jira site as one person sees it: the port that each dialect (Cloud, later Data Center) implements.
/// Answers are raw UTF-8 JSON of Jira in a buffer of our own; whoever gets one disposes it, which wipes it.
/// Reads are retried within a time limit and wait as Jira asks; a create is never retried.
/// </summary>
internal partial interface IJiraSite
{
    Task<JiraAnswer> Myself(CancellationToken cancellation);

    /// <param name="forCreating">Only projects in which this person may create issues.</param>
    Task<JiraAnswer> Projects(string? query, int startAt, bool forCreating, CancellationToken cancellation);

    Task<JiraAnswer> Search(IssueSearch search, CancellationToken cancellation);

    /// <summary>Bulk fetch: at most 100 issues; those not visible are left out silently.</summary>
    Task<JiraAnswer> Issues(IReadOnlyList<string> issues, IReadOnlyList<string> fields, CancellationToken cancellation);

    Task<JiraAnswer> Issue(string issue, IReadOnlyList<string> fields, CancellationToken cancellation);

    Task<JiraAnswer> EditMetadata(string issue, CancellationToken cancellation);

    Task<JiraAnswer> Transitions(string issue, CancellationToken cancellation);

    /// <summary>Edits fields; answers the issue as Jira has it afterwards (returnIssue).</summary>
    /// <param name="body">Jira's own edit body: {"fields":{…}} or {"update":{…}}.</param>
    Task<JiraAnswer> Edit(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    Task<JiraAnswer> Transition(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation);

    /// <summary>People who can be assigned to an issue, or in a project.</summary>
    Task<JiraAnswer> Assignable(string? issue, string? project, string query, CancellationToken cancellation);

    Task<JiraAnswer> CreateTypes(string project, int startAt, CancellationToken cancellation);

    Task<JiraAnswer> CreateFields(string project, string issueType, int startAt, CancellationToken cancellation);

    /// <summary>Bulk create, at most 50. Never retried: an unclear answer is for the caller to find out about.</summary>
    Task<JiraAnswer> Create(ReadOnlyMemory<byte> body, CancellationToken cancellation);

    Task<JiraAnswer> Fields(CancellationToken cancellation);

    Task<JiraAnswer> AgileBoards(string project, CancellationToken cancellation);

    /// <summary>An agile board's configuration: the reliable source of the story point field.</summary>
    Task<JiraAnswer> AgileConfiguration(string board, CancellationToken cancellation);
}

/// <summary>A page of a JQL search; <paramref name="PageToken"/> comes from the page before.</summary>
/// <param name="Properties">Issue properties to bring along, at most 5.</param>
internal sealed record IssueSearch(
    string Jql, string? PageToken, int MaxResults, IReadOnlyList<string> Fields, IReadOnlyList<string> Reconcile, IReadOnlyList<string> Properties);

/// <summary>Gives the sites of Jira, each call under somebody's own token.</summary>
internal partial interface IJiraSites
{
    /// <param name="person">Whose connection is used.</param>
    /// <param name="site">The cloud id.</param>
    IJiraSite As(string person, string site);

    /// <summary>What a site last said of its quota, for showing; null: nothing.</summary>
    SiteQuota? Quota(string site) => null;
}
