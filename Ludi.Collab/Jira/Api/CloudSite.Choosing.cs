namespace Ludi.Collab.Jira.Api;

/// <summary>Filling in a field (JIRA.md §6, §15).</summary>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> Users(string query, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Users), V3("user", "search")?.SetQueryParams(new { query, maxResults = Page }), cancellation);

    public Task<JiraAnswer> Sprints(string board, int startAt, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Sprints),
        Agile("board", board, "sprint")?.SetQueryParams(new { state = "active,future", startAt, maxResults = Page }),
        cancellation);
}
