using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// What somebody may change in a selection, found out by samples of it: one issue for each project and type, one
/// for each workflow and status, at most 30 of each, never one call for every card. SPEC: X60.
/// </summary>
internal sealed class BulkMetadata(BoardContent content)
{
    private const int MostSamples = 30;
    private const int AtOnce = 4;

    /// <summary>{count, edit: [ids], move: [ids]} → {bulk, edit: [{issue, points, fields}], move: [{issue, transitions}]}.</summary>
    public async Task<Refusal?> Read(SealedCall call)
    {
        var (edit, move) = (SamplesOf(call, "edit"), SamplesOf(call, "move"));
        if (edit is null || move is null)
        {
            return Refusals.Of(RefusalCode.Invalid);
        }

        var fields = content.Site(call.Site).Fields;
        await fields.Learn(call.Remote, CancellationToken.None);
        var many = call.Request.Member("count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt32(out var n) && n >= BulkTasks.FewestIssues;
        var mayBulk = many && await BulkTasks.MayChange(async ask => await ask(), call.Remote);
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteBoolean("bulk"u8, mayBulk);
        writer.WriteStartArray("edit"u8);
        var refusal = await Write(call, edit, i => call.Remote.EditMetadata(i, CancellationToken.None), a => WriteFields(a, fields, writer), writer);
        writer.WriteEndArray();
        writer.WriteStartArray("move"u8);
        refusal ??= await Write(call, move, i => call.Remote.Transitions(i, CancellationToken.None), a => WriteTransitions(a, writer), writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return refusal;
    }

    private List<string>? SamplesOf(SealedCall call, string member)
    {
        var issues = call.Request.Elements(member).Select(i => i.Text() ?? "").Distinct().ToList();
        return issues.Count <= MostSamples && issues.TrueForAll(i => content.IsOnBoard(new IssueRef(call.Site, i))) ? issues : null;
    }

    // Issues that cannot be seen, or about which Jira says no, have nothing in common with the others: an empty entry.
    private static async Task<Refusal?> Write(
        SealedCall call, List<string> issues, Func<string, Task<JiraAnswer>> ask, Action<JsonElement> write, Utf8JsonWriter writer)
    {
        foreach (var few in issues.Chunk(AtOnce))
        {
            var answers = await Task.WhenAll(few.Select(ask));
            try
            {
                foreach (var (issue, answer) in few.Zip(answers))
                {
                    if (answer.Refusal is { Code: not RefusalCode.JiraRefused and not RefusalCode.IssueNotVisible })
                    {
                        return call.Refuse(answer);
                    }

                    using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
                    writer.WriteStartObject();
                    writer.WriteString("issue"u8, issue);
                    write(document?.RootElement ?? default);
                    writer.WriteEndObject();
                }
            }
            finally
            {
                Array.ForEach(answers, a => a.Dispose());
            }
        }

        return null;
    }

    private static void WriteFields(JsonElement answer, SiteFields fields, Utf8JsonWriter writer)
    {
        writer.WriteString("points"u8, fields.PointsAmong(f => answer.Member("fields")?.Member(f) is not null));
        writer.WritePropertyName("fields"u8);
        if (answer.Member("fields") is { ValueKind: JsonValueKind.Object } editable)
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(editable), Shape.All, writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    private static void WriteTransitions(JsonElement answer, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("transitions"u8);
        foreach (var transition in answer.Elements("transitions"))
        {
            Pruning.Copy(JsonMarshal.GetRawUtf8Value(transition), Shape.All, writer);
        }

        writer.WriteEndArray();
    }
}
