using System.Text.Json;
using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// A bulk update issue by issue, three at a time and in order: first the fields, then the status. What is about to
/// be begun is stored before, so that after a crash nobody guesses. SPEC: X62, X64–X66.
/// </summary>
internal sealed class BulkQueue(BulkRun run, BulkOrder order, IJiraSite remote, BulkPatience patience, BulkTraces traces, IssueTurns turns)
{
    private const int AtOnce = 3;
    private const int Window = 20;

    /// <summary>Changes what is not changed yet.</summary>
    public async Task Do(IReadOnlyList<string> issues)
    {
        using var edit = SingleBodies.Edit(order);
        foreach (var window in issues.Chunk(Window))
        {
            if (run.Stopping)
            {
                return;
            }

            foreach (var issue in window.Where(i => run.Of(i).Fate is IssueFate.Waiting))
            {
                run.Note(issue, BulkOutcome.Begun);
            }

            await traces.Save(run);
            var line = new Queue<string>(window);
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Work(line, edit)));
            PutBack(window);
        }
    }

    private async Task Work(Queue<string> line, WipedBuffer edit)
    {
        while (!run.Stopping && line.TryDequeue(out var issue))
        {
            var outcome = await turns.Do(new IssueRef(run.Site, issue), () => Change(issue, edit));
            run.Note(issue, outcome);
        }
    }

    // Stopped before their turn came: these were surely not touched.
    private void PutBack(IEnumerable<string> window)
    {
        foreach (var issue in window.Where(i => run.Of(i).Fate is IssueFate.Begun))
        {
            run.Note(issue, BulkOutcome.Waiting);
        }
    }

    private async Task<BulkOutcome> Change(string issue, WipedBuffer edit)
    {
        var before = run.Of(issue);
        if (order.Changes.Count > 0 && before.Fate is not IssueFate.Edited)
        {
            using var answer = await patience.Ask(() => remote.Edit(issue, edit.Memory, CancellationToken.None));
            if (answer?.Refusal is not null || answer is null)
            {
                return answer is null ? before : Failed(issue, answer);
            }

            if (order.Moves.ContainsKey(issue))
            {
                run.Note(issue, BulkOutcome.Edited);
            }
            else
            {
                await traces.Show(run, remote, issue, answer);
            }
        }

        if (order.Moves.TryGetValue(issue, out var transition))
        {
            return await Move(issue, transition);
        }

        return order.Changes.Count > 0 ? BulkOutcome.Updated : new BulkOutcome(IssueFate.Skipped, BulkReasons.ThereAlready);
    }

    private async Task<BulkOutcome> Move(string issue, string transition)
    {
        using var body = SingleBodies.Move(transition);
        using var answer = await patience.Ask(() => remote.Transition(issue, body.Memory, CancellationToken.None));
        if (answer is null)
        {
            return run.Of(issue);
        }

        if (answer.Refusal is null || (answer.Refusal.Code is RefusalCode.JiraRefused && await MovedOtherwise(issue, transition)))
        {
            traces.Reread(run, issue);
            return BulkOutcome.Updated;
        }

        var failed = Failed(issue, answer);
        if (order.Changes.Count == 0)
        {
            return failed;
        }

        traces.Reread(run, issue);
        return failed with { Fate = IssueFate.Failed, Why = BulkReasons.NotMoved };
    }

    // Somebody, or a call of ours whose answer was lost, moved it meanwhile: it may be there already, or have another way.
    private async Task<bool> MovedOtherwise(string issue, string tried)
    {
        using var now = await patience.Ask(() => remote.Issue(issue, ["status"], CancellationToken.None));
        using var document = now is { Refusal: null } ? Json.Parse(now.Utf8) : null;
        if (document?.RootElement.Member("fields")?.Member("status")?.IdText("id") == order.Status)
        {
            return true;
        }

        using var offered = document is null ? null : await patience.Ask(() => remote.Transitions(issue, CancellationToken.None));
        using var ways = offered is { Refusal: null } ? Json.Parse(offered.Utf8) : null;
        var way = ways?.RootElement.Elements("transitions").FirstOrDefault(t => t.Member("to")?.IdText("id") == order.Status && t.IdText("id") != tried);
        if (way is not { ValueKind: JsonValueKind.Object } found || found.IdText("id") is not { } other)
        {
            return false;
        }

        using var body = SingleBodies.Move(other);
        using var moved = await patience.Ask(() => remote.Transition(issue, body.Memory, CancellationToken.None));
        return moved is { Refusal: null };
    }

    private BulkOutcome Failed(string issue, JiraAnswer answer)
    {
        if (BulkPatience.ConcernsAll(answer))
        {
            return new BulkOutcome(IssueFate.Skipped, answer.Refusal);
        }

        if (answer.Status is not 409 && BulkPatience.IsUnclear(answer))
        {
            traces.Reread(run, issue);
            return new BulkOutcome(IssueFate.NotKnown, answer.Refusal);
        }

        return new BulkOutcome(IssueFate.Failed, answer.Refusal, traces.Words.Of(run, issue, answer.Utf8));
    }
}
