namespace Ludi.Collab.Jira.Api;

/// <summary>Choosing issues for an import (JIRA.md §7.2, §8.2; filters: the OpenAPI file).</summary>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> ProjectStatuses(string project, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.ProjectStatuses), V3("project", project, "statuses"), cancellation);

    public Task<JiraAnswer> MyFilters(CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.MyFilters), V3("filter", "my")?.SetQueryParam("includeFavourites", "true"), cancellation);

    public Task<JiraAnswer> ParseJql(string jql, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.JqlParse), HttpMethod.Post, V3("jql", "parse")?.SetQueryParam("validation", "strict"), JqlBodies.Parse(jql), cancellation);

    public Task<JiraAnswer> JqlNames(CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.JqlNames), V3("jql", "autocompletedata"), cancellation);

    public Task<JiraAnswer> JqlValues(string field, string typed, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.JqlValues),
        V3("jql", "autocompletedata", "suggestions")?.SetQueryParams(new { fieldName = field, fieldValue = typed }),
        cancellation);

    public Task<JiraAnswer> Count(string jql, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.Count), HttpMethod.Post, V3("search", "approximate-count"), JqlBodies.Count(jql), cancellation);
}
