using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>Reads the open sprints of a project, board by board and page by page. SPEC: X31.</summary>
internal static class OpenSprints
{
    private const int MaxBoards = 20;
    private const int MaxPages = 10;

    private static readonly Shape Sprint = Shape.Of("id", "name", "state", "startDate", "endDate");

    /// <summary>Writes them into the call's answer. A board that has no sprints, or that the caller may not see, gives none.</summary>
    public static async Task<Refusal?> Read(SealedCall call, string project)
    {
        using var answer = await call.Remote.AgileBoards(project, CancellationToken.None);
        using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
        if (document is null)
        {
            return call.Refuse(answer);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartArray();
        HashSet<string> seen = [];
        foreach (var board in document.RootElement.Elements("values").Where(b => b.Text("type") != "kanban").Select(b => b.IdText("id")).OfType<string>().Take(MaxBoards))
        {
            if (await Read(call, board, seen, writer) is { } refusal)
            {
                return refusal;
            }
        }

        writer.WriteEndArray();
        return null;
    }

    private static async Task<Refusal?> Read(SealedCall call, string board, HashSet<string> seen, Utf8JsonWriter writer)
    {
        var (count, more) = (0, true);
        for (var pages = 0; more && pages < MaxPages; pages++)
        {
            using var answer = await call.Remote.Sprints(board, count, CancellationToken.None);
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            if (document is null)
            {
                return answer.Refusal is { Code: RefusalCode.JiraRefused or RefusalCode.IssueNotVisible } ? null : call.Refuse(answer);
            }

            var before = count;
            foreach (var sprint in document.RootElement.Elements("values"))
            {
                count++;
                if (sprint.IdText("id") is { } id && sprint.Text("state") is "active" or "future" && seen.Add(id))
                {
                    Pruning.Copy(JsonMarshal.GetRawUtf8Value(sprint), Sprint, writer);
                }
            }

            more = count > before && document.RootElement.Member("isLast") is { ValueKind: JsonValueKind.False };
        }

        return null;
    }
}
