using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;

namespace Ludi.Collab.Jira.Api.DataCenter;

/// <content>Projects: a server lists all of them at once, and says for each on its own whether one may create in it.</content>
internal sealed partial class DataCenterSite
{
    private const int AtOnce = 4;

    // A page costs no more calls than this; then it is short, and the next goes on.
    private const int MostAsked = 120;

    public async Task<JiraAnswer> Projects(string? query, int startAt, bool forCreating, CancellationToken cancellation)
    {
        var answer = await _line.Get(_line.Call(Endpoints.Projects), ServerPath.Api("project"), cancellation);
        return await Kept(answer, async list =>
        {
            if (list.ValueKind is not JsonValueKind.Array)
            {
                return Dropped(answer);
            }

            var matching = ProjectList.Matching(list, query);
            var (shown, isLast, refused) = forCreating
                ? await Creatable(matching, startAt, cancellation)
                : ([.. matching.Skip(startAt).Take(Page)], startAt + Page >= matching.Count, null);
            using (answer)
            {
                return refused ?? Answers.Own(200, writer => ProjectList.Write(shown, startAt, isLast, writer));
            }
        });
    }

    private async Task<(IReadOnlyList<JsonElement> Shown, bool IsLast, JiraAnswer? Refused)> Creatable(
        IReadOnlyList<JsonElement> matching, int startAt, CancellationToken cancellation)
    {
        List<JsonElement> found = [];
        var (at, asked) = (0, 0);
        for (; at < matching.Count && found.Count <= startAt + Page && asked < MostAsked; at += AtOnce)
        {
            var few = matching.Skip(at).Take(AtOnce).ToList();
            var answers = await Task.WhenAll(few.Select(p => MayCreate(p, cancellation)));
            if (answers.FirstOrDefault(a => a.Refused is not null).Refused is { } refused)
            {
                return ([], true, refused);
            }

            asked += answers.Count(a => a.Asked);
            found.AddRange(few.Zip(answers).Where(a => a.Second.May).Select(a => a.First));
        }

        return ([.. found.Skip(startAt).Take(Page)], at >= matching.Count && found.Count <= startAt + Page, null);
    }

    private async Task<(bool May, bool Asked, JiraAnswer? Refused)> MayCreate(JsonElement project, CancellationToken cancellation)
    {
        if (project.IdText("id") is not { } id || project.Member("archived") is { ValueKind: JsonValueKind.True })
        {
            return (false, false, null);
        }

        var name = $"create|{_line.Person}|{_line.Site}|{id}";
        if (_memory.Of<object>(name) is bool known)
        {
            return (known, false, null);
        }

        var answer = await _line.Get(_line.Call(Endpoints.Permissions), ServerPath.Api("mypermissions").With(new { projectId = id }), cancellation);
        if (answer.Refusal is not null)
        {
            return (false, true, answer);
        }

        using (answer)
        {
            using var document = Json.Parse(answer.Utf8);
            var may = document?.RootElement.Member("permissions")?.Member("CREATE_ISSUES")?.Member("havePermission") is { ValueKind: JsonValueKind.True };
            _memory.Keep(name, may);
            return (may, true, null);
        }
    }
}
