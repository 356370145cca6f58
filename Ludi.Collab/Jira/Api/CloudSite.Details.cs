namespace Ludi.Collab.Jira.Api;

/// <summary>An issue's comments and the pictures that need a token (JIRA.md §13, §17.1).</summary>
internal sealed partial class CloudSite
{
    public Task<JiraAnswer> Comments(string issue, int startAt, int most, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Comments, Issue: issue),
        V3("issue", issue, "comment")?.SetQueryParams(new { startAt, maxResults = most, orderBy = "-created" }),
        cancellation);

    public Task<JiraAnswer> Comment(string issue, string comment, CancellationToken cancellation) =>
        Get(new(person, site, Endpoints.Comment, Issue: issue), V3("issue", issue, "comment", comment), cancellation);

    public Task<JiraAnswer> AddComment(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.AddComment, Write: true, issue), HttpMethod.Post, V3("issue", issue, "comment"), body, cancellation);

    public Task<JiraAnswer> EditComment(string issue, string comment, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Send(
        new(person, site, Endpoints.EditComment, Write: true, issue), HttpMethod.Put, V3("issue", issue, "comment", comment), body, cancellation);

    public Task<JiraAnswer> Picture(string kind, string avatar, CancellationToken cancellation) => Get(
        new(person, site, Endpoints.Picture, Body: ExpectedBody.Picture, MostBytes: IJiraSite.PictureBytes),
        V3("universal_avatar", "view", "type", kind, "avatar", avatar)?.SetQueryParams(new { size = "medium", format = "png" }),
        cancellation);
}
