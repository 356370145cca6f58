using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Choosing;

/// <summary>
/// Issues that can be somebody's parent: one level of Jira's hierarchy higher, in the same project, found by key or
/// by words of the summary. SPEC: X33.
/// </summary>
internal static class ParentChoices
{
    private const int Page = 30;

    private static readonly string[] Listed = ["summary", "issuetype", "status"];
    private static readonly Shape Row = Shape.Of("id", "key").With("fields", Shape.Of(Listed));

    /// <summary>{project, issue?, type?, query} → issues.</summary>
    public static async Task<Refusal?> Parents(SealedCall call)
    {
        if (CreateMetadata.ProjectOf(call) is not { } project || Asked.Query(call) is not { } query)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        var (found, refusal) = await Hierarchy.Of(call, project);
        if (found is not { } hierarchy)
        {
            return refusal;
        }

        // A key that Jira does not know is an error to it; then it is looked for as a word.
        if (ParentJql.IsKey(query))
        {
            using var byKey = await Search(call, ParentJql.ByKey(query));
            if (byKey.Refusal is not { Code: not RefusalCode.JiraRefused })
            {
                return byKey.Refusal is null ? Write(call, byKey, hierarchy.Level) : await ByWords(call, project, query, hierarchy);
            }
        }

        return await ByWords(call, project, query, hierarchy);
    }

    private static async Task<Refusal?> ByWords(SealedCall call, string project, string query, Hierarchy hierarchy)
    {
        using var answer = await Search(call, ParentJql.ByWords(project, query, hierarchy.Types, Asked.Issue(call)));
        return answer.Refusal is null ? Write(call, answer, hierarchy.Level) : call.Refuse(answer);
    }

    private static Task<JiraAnswer> Search(SealedCall call, string jql) =>
        call.Remote.Search(new IssueSearch(jql, null, Page, Listed, [], []), CancellationToken.None);

    private static Refusal? Write(SealedCall call, JiraAnswer answer, int? level)
    {
        using var document = Json.Parse(answer.Utf8);
        if (document is null)
        {
            return Refusals.Of(RefusalCode.JiraNonsense);
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartArray();
        foreach (var issue in document.RootElement.Elements("issues").Where(i => IsAbove(i, level)))
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(issue), Row, writer);
        }

        writer.WriteEndArray();
        return null;
    }

    private static bool IsAbove(JsonElement issue, int? level) =>
        level is null || issue.Member("fields")?.Member("issuetype") is not { } type || Hierarchy.LevelOf(type) is not { } found || found == level + 1;
}
