using Flurl;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api;

/// <summary>A Jira Cloud site through Atlassian's gateway: REST v3 and Agile 1.0 (JIRA.md §3, §6–§12, §15).</summary>
internal sealed partial class CloudSite(string person, string site, string apiBase, JiraExchange exchange) : IJiraSite
{
    /// <summary>Jira's page size where it lets us choose up to 200.</summary>
    private const int MetadataPage = 200;

    private const int Page = 50;

    public Task<JiraAnswer> Myself(CancellationToken cancellation) => Get(new(person, site, Endpoints.Myself), V3("myself"), cancellation);

    public Task<JiraAnswer> Projects(string? query, int startAt, bool forCreating, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Projects),
        V3("project", "search")?.SetQueryParams(new
        {
            startAt,
            maxResults = Page,
            orderBy = "-lastIssueUpdatedTime",
            query = string.IsNullOrWhiteSpace(query) ? null : query,
            action = forCreating ? "create" : null,
        }),
        cancellation);

    public Task<JiraAnswer> Search(IssueSearch search, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.Search), HttpMethod.Post, V3("search", "jql"), ReadBodies.Search(search), cancellation);

    public Task<JiraAnswer> Issues(IReadOnlyList<string> issues, IReadOnlyList<string> fields, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.Issues), HttpMethod.Post, V3("issue", "bulkfetch"), ReadBodies.Issues(issues, fields), cancellation);

    public Task<JiraAnswer> Issue(string issue, IReadOnlyList<string> fields, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Issue, Issue: issue), V3("issue", issue)?.SetQueryParam("fields", string.Join(',', fields)), cancellation);

    public Task<JiraAnswer> EditMetadata(string issue, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.EditMetadata, Issue: issue), V3("issue", issue, "editmeta"), cancellation);

    public Task<JiraAnswer> Transitions(string issue, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Transitions, Issue: issue),
        V3("issue", issue, "transitions")?.SetQueryParam("expand", "transitions.fields"),
        cancellation);

    public Task<JiraAnswer> Edit(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.Edit, Write: true, issue, ExpectedBody.JsonOrNone),
        HttpMethod.Put,
        V3("issue", issue)?.SetQueryParam("returnIssue", "true"),
        body,
        cancellation);

    public Task<JiraAnswer> Transition(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.Transition, Write: true, issue, ExpectedBody.JsonOrNone),
        HttpMethod.Post,
        V3("issue", issue, "transitions"),
        body,
        cancellation);

    public Task<JiraAnswer> Assignable(string? issue, string? project, string query, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Assignable, Issue: issue),
        PathParts.AreSafe([issue ?? "-", project ?? "-"])
            ? V3("user", "assignable", "search")?.SetQueryParams(new
            {
                issueId = issue is not null && issue.All(char.IsAsciiDigit) ? issue : null,
                issueKey = issue is not null && !issue.All(char.IsAsciiDigit) ? issue : null,
                project = issue is null ? project : null,
                query,
                maxResults = Page,
            }, NullValueHandling.Remove)
            : null,
        cancellation);

    public Task<JiraAnswer> CreateTypes(string project, int startAt, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.CreateTypes),
        V3("issue", "createmeta", project, "issuetypes")?.SetQueryParams(new { startAt, maxResults = MetadataPage }),
        cancellation);

    public Task<JiraAnswer> CreateFields(string project, string issueType, int startAt, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.CreateFields),
        V3("issue", "createmeta", project, "issuetypes", issueType)?.SetQueryParams(new { startAt, maxResults = MetadataPage }),
        cancellation);

    public Task<JiraAnswer> Create(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Send(new(person, site, Endpoints.Create, Write: true), HttpMethod.Post, V3("issue", "bulk"), body, cancellation);

    public Task<JiraAnswer> Fields(CancellationToken cancellation) => Get(new(person, site, Endpoints.Fields), V3("field"), cancellation);

    public Task<JiraAnswer> AgileBoards(string project, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.AgileBoards), Agile("board")?.SetQueryParams(new { projectKeyOrId = project, maxResults = Page }), cancellation);

    public Task<JiraAnswer> AgileConfiguration(string board, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.AgileConfiguration), Agile("board", board, "configuration"), cancellation);

    private Url? V3(params string[] path) => Address(["rest", "api", "3", .. path]);

    private Url? Agile(params string[] path) => Address(["rest", "agile", "1.0", .. path]);

    /// <summary>Null where a part could lead elsewhere than into the endpoint meant.</summary>
    private Url? Address(string[] path) =>
        PathParts.AreSafe([site, .. path]) ? new Url(apiBase).AppendPathSegments("ex", "jira", site).AppendPathSegments([.. path]) : null;

    private Task<JiraAnswer> Get(SiteCall call, Url? address, CancellationToken cancellation) => Send(call, HttpMethod.Get, address, null, cancellation);

    private Task<JiraAnswer> Send(SiteCall call, HttpMethod method, Url? address, ReadOnlyMemory<byte>? body, CancellationToken cancellation) =>
        address is not null
            ? exchange.Ask(call, method, address, body, cancellation)
            : Task.FromResult(new JiraAnswer(0, [], 0, Refusals.Of(RefusalCode.Invalid, "This is not an id that Jira could have given.")));
}
