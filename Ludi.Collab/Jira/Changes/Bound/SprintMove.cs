using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bound;

/// <summary>
/// Puts issues into a sprint or back to the backlog, with the mover's own token (B13): 50 a call; what Jira refuses
/// together is tried one by one, so that those that can go do. Where they are afterwards is read, not believed, and
/// goes to everybody. SPEC: X91–X95, X90.
/// </summary>
internal sealed class SprintMove(BoardContent board, IssueTurns turns, Patience patience, SprintReading reading)
{
    /// <summary>{sprint, issues: [{issue, seen?}]} → {results: [{issue, code, sentence, words}]}.</summary>
    public async Task<Refusal?> Move(SealedCall call)
    {
        if (SprintOrder.Of(call) is not { } order || order.Issues.Any(i => !board.IsOnBoard(new IssueRef(call.Site, i))))
        {
            return Refusals.Of(RefusalCode.Invalid, "Issues whose cards stand on this board go into a sprint, 500 at most at once.");
        }

        return await turns.Do([.. order.Issues.Select(i => new IssueRef(call.Site, i))], () => Move(call, order));
    }

    private async Task<Refusal?> Move(SealedCall call, SprintOrder order)
    {
        var results = order.Issues.Select(i => new SprintResult(i)).ToList();
        try
        {
            if (await board.Site(call.Site).Fields.Learn(call.Remote, CancellationToken.None) is { } unlearned)
            {
                return unlearned;
            }

            if (order.Seen.Count > 0 && await reading.Compare(call, order, results) is { } refusal)
            {
                return refusal;
            }

            foreach (var batch in results.Where(r => r.Refusal is null && !r.Moved).Chunk(IJiraSite.SprintBatch))
            {
                await Send(call, order.Sprint, batch);
            }

            await reading.Show(call, order.Sprint, [.. results.Where(r => r.Sent)]);
            Write(call, results);
            return null;
        }
        finally
        {
            results.ForEach(r => r.Dispose());
        }
    }

    // Jira moves all of a call or none: one that cannot go must not hold back the others.
    private async Task Send(SealedCall call, string? sprint, SprintResult[] batch)
    {
        var refusal = await patience.Do(async () =>
        {
            using var answer = await Ask(call.Remote, sprint, [.. batch.Select(r => r.Issue)]);
            foreach (var result in batch)
            {
                result.Sent = true;
                result.Take(answer.Refusal, answer);
            }

            return answer.Refusal;
        });
        if (refusal?.Code is RefusalCode.JiraRefused or RefusalCode.IssueNotVisible && batch.Length > 1)
        {
            foreach (var result in batch)
            {
                await Send(call, sprint, [result]);
            }
        }
    }

    private static Task<JiraAnswer> Ask(IJiraSite remote, string? sprint, IReadOnlyList<string> issues) => sprint is null
        ? remote.MoveToBacklog(issues, CancellationToken.None)
        : remote.MoveToSprint(sprint, issues, CancellationToken.None);

    private static void Write(SealedCall call, List<SprintResult> results)
    {
        using var writer = new Utf8JsonWriter(call.Answer, JsonCopy.Options);
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        results.ForEach(r => r.Write(writer));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
