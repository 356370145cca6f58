using System.Runtime.InteropServices;
using System.Text;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Filling in a field. A server wants the keys of issues and projects where boards know numbers.</content>
internal sealed partial class DataCenterSite
{
    public Task<JiraAnswer> Users(string query, CancellationToken cancellation) => Copied(
        Endpoints.Users, ServerPath.Api("user", "search").With(new { username = query, maxResults = Page }), cancellation);

    public Task<JiraAnswer> Sprints(string board, int startAt, CancellationToken cancellation) => Copied(
        Endpoints.Sprints, ServerPath.Agile("board", board, "sprint").With(new { state = "active,future", startAt, maxResults = Page }), cancellation);

    public async Task<JiraAnswer> Assignable(string? issue, string? project, string query, CancellationToken cancellation)
    {
        if (!PathParts.AreSafe([issue ?? "-", project ?? "-"]))
        {
            return Answers.Refused(RefusalCode.Invalid, "This is not an id that Jira could have given.");
        }

        var (key, refused) = issue is not null
            ? await KeyOf(ServerPath.Api("issue", issue).With(new { fields = "issuetype" }), Endpoints.Issue, issue, cancellation)
            : await KeyOf(ServerPath.Api("project", project ?? "-"), Endpoints.Project, project ?? "-", cancellation);
        return refused ?? await Copied(
            Endpoints.Assignable,
            ServerPath.Api("user", "assignable", "search").With(new { issueKey = issue is null ? null : key, project = issue is null ? key : null, username = query, maxResults = Page }),
            cancellation,
            issue);
    }

    // The key becomes part of an address, so for the length of a call it is a text.
    private async Task<(string? Key, JiraAnswer? Refused)> KeyOf(ServerPath path, string endpoint, string id, CancellationToken cancellation)
    {
        if (!id.All(char.IsAsciiDigit))
        {
            return (id, null);
        }

        var name = $"key|{_line.Person}|{_line.Site}|{endpoint}|{id}";
        using var held = _shelf.Take(name);
        if (held is not null)
        {
            return (Encoding.UTF8.GetString(held.Written), null);
        }

        var answer = await _line.Get(_line.Call(endpoint, issue: endpoint == Endpoints.Issue ? id : null), path, cancellation);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document?.RootElement.Member("key") is not { ValueKind: System.Text.Json.JsonValueKind.String } key)
        {
            return (null, answer.Refusal is null ? Dropped(answer) : answer);
        }

        using (answer)
        {
            _shelf.Put(name, JsonMarshal.GetRawUtf8Value(key)[1..^1]);
            return (key.GetString(), null);
        }
    }
}
