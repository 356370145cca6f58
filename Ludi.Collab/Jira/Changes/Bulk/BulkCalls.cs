using System.Runtime.InteropServices;
using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>What people ask of the board's bulk update, each of them connected and here. SPEC: X60–X61, X64, X67.</summary>
internal sealed class BulkCalls(BoardContent content, BulkRuns runs, BulkWords words, Func<string> nextId, TimeProvider time)
{
    private static readonly Refusal NotOfThisBoard = Refusals.Of(RefusalCode.Invalid, "Only issues whose cards stand on this board can be updated from it.");
    private static readonly Refusal NotYours = Refusals.Of(RefusalCode.NotAllowed, "Only who began a bulk update can cancel it or try again.");

    /// <summary>An order → {run}: it is begun, and everybody on the board sees how far it is.</summary>
    public async Task<Refusal?> Start(SealedCall call)
    {
        var order = call.Request.ValueKind is JsonValueKind.Object ? BulkOrder.Of(JsonMarshal.GetRawUtf8Value(call.Request)) : null;
        if (order is null)
        {
            return Refusals.Of(RefusalCode.Invalid, "A bulk update names 1 to 1,000 issues and what to change.");
        }

        var refusal = runs.Run is { Ended: false } ? Refusals.Of(RefusalCode.BulkRunning)
            : order.Issues.All(i => content.IsOnBoard(new IssueRef(call.Site, i))) ? null : NotOfThisBoard;
        if (refusal is not null)
        {
            order.Dispose();
            return refusal;
        }

        var name = content.Attendance.People.First(p => p.Person == call.Person).Name;
        var run = new BulkRun(nextId(), call.Site, call.Person, name, order.Issues, time.GetUtcNow());
        await runs.Start(run, order);
        return Answer(call, run);
    }

    /// <summary>{run} → {run, results: [{issue, state, sentence?, messages?, errors?}]}.</summary>
    public Task<Refusal?> Results(SealedCall call)
    {
        if (Named(call) is not { } run)
        {
            return Task.FromResult<Refusal?>(Refusals.Of(RefusalCode.NotFound));
        }

        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("run"u8, run.Id);
        writer.WriteStartArray("results"u8);
        foreach (var issue in run.Issues)
        {
            BulkResult.Write(run, issue, words, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        return Task.FromResult<Refusal?>(null);
    }

    /// <summary>{run, what: "cancel" | "retry" | "close"} → {run}.</summary>
    public async Task<Refusal?> Control(SealedCall call)
    {
        if (Named(call) is not { } run)
        {
            return Refusals.Of(RefusalCode.NotFound);
        }

        switch (call.Request.Text("what"))
        {
            case "cancel" or "retry" when run.Person != call.Person:
                return NotYours;
            case "cancel":
                run.Stop(null);
                content.Bulk = run.Progress();
                content.Settle();
                break;
            case "retry" or "close" when !run.Ended:
                return Refusals.Of(RefusalCode.BulkRunning);
            case "retry" when !runs.Retry(run):
                return Refusals.Of(RefusalCode.SealGone, "The change itself is not held any more. Select the cards that failed and begin again.");
            case "retry":
                break;
            case "close":
                await runs.Close();
                break;
            default:
                return Refusals.Of(RefusalCode.Invalid);
        }

        return Answer(call, run);
    }

    private BulkRun? Named(SealedCall call) => runs.Run is { } run && run.Id == call.Request.Text("run") && run.Site == call.Site ? run : null;

    private static Refusal? Answer(SealedCall call, BulkRun run)
    {
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteString("run"u8, run.Id);
        writer.WriteEndObject();
        return null;
    }
}
