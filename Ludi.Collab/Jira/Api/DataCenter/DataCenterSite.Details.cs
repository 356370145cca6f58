using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Comments, whose text is wiki markup, and pictures.</content>
internal sealed partial class DataCenterSite
{
    public Task<JiraAnswer> Comments(string issue, int startAt, int most, CancellationToken cancellation) => Known(async known =>
    {
        var copy = await CopyFor(known, cancellation);
        var answer = await CommentsFrom(issue, startAt, most, cancellation);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document is not null && CommentPages.Turned(document.RootElement, startAt, most) is { } turned)
        {
            // A server that knows no order gives the oldest first: the newest are at its end.
            answer.Dispose();
            answer = await CommentsFrom(issue, turned.StartAt, turned.Most, cancellation);
        }

        return answer.Translate((page, writer) => CommentPages.Write(page, startAt, most, copy, writer));
    }, cancellation);

    public Task<JiraAnswer> Comment(string issue, string comment, CancellationToken cancellation) =>
        Copied(Endpoints.Comment, ServerPath.Api("issue", issue, "comment", comment), cancellation, issue);

    public Task<JiraAnswer> AddComment(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Before(
        known => Said(_line.Call(Endpoints.AddComment, write: true, issue), HttpMethod.Post, ServerPath.Api("issue", issue, "comment"), body, known, cancellation), cancellation);

    public Task<JiraAnswer> EditComment(string issue, string comment, ReadOnlyMemory<byte> body, CancellationToken cancellation) => Before(
        known => Said(_line.Call(Endpoints.EditComment, write: true, issue), HttpMethod.Put, ServerPath.Api("issue", issue, "comment", comment), body, known, cancellation), cancellation);

    public Task<JiraAnswer> Picture(string kind, string avatar, CancellationToken cancellation) => _line.Get(
        _line.Call(Endpoints.Picture, body: ExpectedBody.Picture) with { MostBytes = IJiraSite.PictureBytes },
        new ServerPath(["secure", "viewavatar"], new { size = "medium", avatarType = kind, avatarId = avatar }),
        cancellation);

    private Task<JiraAnswer> CommentsFrom(string issue, int startAt, int most, CancellationToken cancellation) => _line.Get(
        _line.Call(Endpoints.Comments, issue: issue),
        ServerPath.Api("issue", issue, "comment").With(new { startAt, maxResults = most, orderBy = "-created" }),
        cancellation);

    private async Task<JiraAnswer> Said(SiteCall call, HttpMethod method, ServerPath path, ReadOnlyMemory<byte> body, ServerFields known, CancellationToken cancellation)
    {
        var copy = await CopyFor(known, cancellation);
        return (await _line.Send(call, method, path, body, cancellation)).Translate(copy.Value);
    }
}
