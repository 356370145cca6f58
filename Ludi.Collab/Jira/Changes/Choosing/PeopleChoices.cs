using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>People for a field. Assignees are asked for by issue, or by project where there is none yet. SPEC: X30.</summary>
internal static class PeopleChoices
{
    private static readonly Shape Person = Shape.Of("accountId", "displayName", "avatarUrls");

    /// <summary>{issue?, project?, assignable, query} → people who are active.</summary>
    public static async Task<Refusal?> Users(SealedCall call)
    {
        var (issue, project, query) = (Asked.Issue(call), CreateMetadata.ProjectOf(call), Asked.Query(call));
        if (query is null || (issue is null && project is null))
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        // Jira's user search wants something to search for; those who can be assigned are a good beginning.
        if (query.Length == 0 || Asked.Says(call, "assignable"))
        {
            return await Assignable(call, issue, project, query);
        }

        using var answer = await call.Remote.Users(query, CancellationToken.None);
        return answer.Refusal is null && !IsEmpty(answer) ? Write(call, answer)
            : answer.Refusal is { Code: not RefusalCode.JiraRefused } ? call.Refuse(answer)
            : await Assignable(call, issue, project, query);
    }

    // Also for those who may not browse users: to them Jira's user search shows nobody.
    private static async Task<Refusal?> Assignable(SealedCall call, string? issue, string? project, string query)
    {
        using var answer = await call.Remote.Assignable(issue, project, query, CancellationToken.None);
        return answer.Refusal is null ? Write(call, answer) : call.Refuse(answer);
    }

    private static bool IsEmpty(JiraAnswer answer)
    {
        using var document = Json.Parse(answer.Utf8);
        return document is { RootElement: { ValueKind: JsonValueKind.Array } list } && list.GetArrayLength() == 0;
    }

    private static Refusal? Write(SealedCall call, JiraAnswer answer)
    {
        using var document = Json.Parse(answer.Utf8);
        if (document is not { RootElement.ValueKind: JsonValueKind.Array })
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartArray();
        foreach (var person in document.RootElement.EnumerateArray().Where(p => p.Member("active") is not { ValueKind: JsonValueKind.False }))
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(person), Person, writer);
        }

        writer.WriteEndArray();
        return null;
    }
}
