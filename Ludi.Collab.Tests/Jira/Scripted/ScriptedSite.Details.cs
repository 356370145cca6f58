using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>Comments and pictures.</summary>
internal sealed partial class ScriptedSite
{
    public Task<JiraAnswer> Comments(string issue, int startAt, int most, CancellationToken cancellation) =>
        Do("comments", $"{issue} {startAt}", _ => jira.Comments.Page(person, issue, startAt, most), cancellation);

    public Task<JiraAnswer> Comment(string issue, string comment, CancellationToken cancellation) =>
        Do("comment", comment, jira.Comments.One, cancellation);

    public Task<JiraAnswer> AddComment(string issue, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!;
        return Do("addcomment", issue, _ => jira.Comments.Added(person, issue, asked), cancellation);
    }

    public Task<JiraAnswer> EditComment(string issue, string comment, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var asked = JsonNode.Parse(body.Span)!;
        return Do("editcomment", comment, id => jira.Comments.Edited(id, asked), cancellation);
    }

    public Task<JiraAnswer> Picture(string kind, string avatar, CancellationToken cancellation) =>
        Do("picture", $"{kind}/{avatar}", _ => jira.Comments.Bytes(), cancellation);
}
