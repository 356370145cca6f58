using System.Text.Json;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// A bulk update by Jira's own bulk changes: one call for all issues, then asking how far it is, less and less
/// often. Whatever Jira does not take this way is left for <see cref="BulkQueue"/>. SPEC: X63–X64.
/// </summary>
internal sealed class BulkTasks(BulkRun run, IJiraSite remote, BulkPatience patience, BulkTraces traces)
{
    /// <summary>From so many issues on it is worth it.</summary>
    public const int FewestIssues = 20;

    private const string BulkChange = "BULK_CHANGE";
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Whether somebody has Jira's global permission "make bulk changes".</summary>
    public static async Task<bool> MayChange(Func<Func<Task<JiraAnswer>>, Task<JiraAnswer?>> ask, IJiraSite remote)
    {
        using var answer = await ask(() => remote.Permissions(BulkChange, CancellationToken.None));
        using var document = answer is { Refusal: null } ? Json.Parse(answer.Utf8) : null;
        return document?.RootElement.Member("permissions")?.Member(BulkChange)?.Member("havePermission") is { ValueKind: JsonValueKind.True };
    }

    /// <summary>Hands the order's changes to Jira as far as it takes them; those whose fate is open are for the queue.</summary>
    public async Task Do(BulkOrder order, IReadOnlyList<string> issues)
    {
        if (!BulkBodies.Know(order) || !await MayChange(call => patience.Ask(call), remote))
        {
            return;
        }

        if (order.Changes.Count > 0)
        {
            using var edit = BulkBodies.Edit(order, issues);
            await Submit(() => remote.BulkEdit(edit.Memory, CancellationToken.None), issues, i => order.Moves.ContainsKey(i) ? BulkOutcome.Edited : BulkOutcome.Updated);
        }

        // Where the edit was not taken, the queue does both, one after the other.
        var open = order.Changes.Count > 0 ? IssueFate.Edited : IssueFate.Waiting;
        var movable = issues.Where(i => run.Of(i).Fate == open && order.Moves.ContainsKey(i)).ToList();
        if (movable.Count >= FewestIssues && !run.Stopping)
        {
            using var move = BulkBodies.Move(order, movable);
            await Submit(() => remote.BulkTransition(move.Memory, CancellationToken.None), movable, _ => BulkOutcome.Updated);
        }
    }

    private async Task Submit(Func<Task<JiraAnswer>> call, IReadOnlyList<string> issues, Func<string, BulkOutcome> done)
    {
        var before = issues.ToDictionary(i => i, run.Of);
        foreach (var issue in issues)
        {
            run.Note(issue, BulkOutcome.Begun);
        }

        await traces.Save(run);
        using var answer = await patience.Ask(call, again: false);
        using var document = answer is { Refusal: null } ? Json.Parse(answer.Utf8) : null;
        if (document?.RootElement.IdText("taskId") is not { Length: > 0 } task)
        {
            // Refused as a whole, or unclear: the same is asked for one by one, which does no harm where it was done.
            foreach (var issue in issues)
            {
                run.Note(issue, before[issue]);
            }

            return;
        }

        (run.Task, run.MoreToCome) = (task, issues.Any(i => !done(i).IsOver));
        await traces.Save(run);
        await Follow(task, issues, done);
        (run.Task, run.MoreToCome) = (null, false);
    }

    /// <summary>Asks how far Jira is until it is through; every issue has its outcome then.</summary>
    public async Task Follow(string task, IReadOnlyList<string> issues, Func<string, BulkOutcome> done)
    {
        // Jira goes on with what it has, cancelled here or not: what it did is told all the same.
        var through = run.Issues.Count(i => run.Of(i).IsOver);
        for (var pause = FirstPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            await patience.Wait(pause);
            using var answer = await patience.AskOn(() => remote.BulkTask(task, CancellationToken.None));
            using var document = answer.Refusal is null ? Json.Parse(answer.Utf8) : null;
            var status = document is null ? BulkTaskStatus.Lost : Note(document.RootElement, issues, done);
            if (status is not BulkTaskStatus.Running)
            {
                var rest = status is BulkTaskStatus.Complete
                    ? new BulkOutcome(IssueFate.Failed, BulkReasons.NotInTask)
                    : new BulkOutcome(IssueFate.NotKnown, answer.Refusal ?? BulkReasons.JiraEnded);
                Rest(issues, rest);
                return;
            }

            run.Hint = through + (issues.Count * Percent(document!.RootElement) / 100);
        }
    }

    private BulkTaskStatus Note(JsonElement progress, IReadOnlyList<string> issues, Func<string, BulkOutcome> done)
    {
        var open = issues.Where(i => run.Of(i).Fate is IssueFate.Begun).ToHashSet();
        foreach (var issue in progress.Elements("processedAccessibleIssues").Select(Id).Where(open.Remove))
        {
            run.Note(issue, done(issue));
            traces.Reread(run, run.Of(issue).IsOver ? [issue] : []);
        }

        foreach (var failed in progress.Members("failedAccessibleIssues").Where(f => f.Value.ValueKind is JsonValueKind.Array && open.Remove(f.Name)))
        {
            run.Note(failed.Name, new BulkOutcome(IssueFate.Failed, Refusals.Of(RefusalCode.JiraRefused), traces.Words.Of(run, failed.Name, failed.Value)));
        }

        return progress.Text("status") switch
        {
            "COMPLETE" => BulkTaskStatus.Complete,
            "ENQUEUED" or "RUNNING" or "CANCEL_REQUESTED" => BulkTaskStatus.Running,
            _ => BulkTaskStatus.Lost,
        };
    }

    private void Rest(IReadOnlyList<string> issues, BulkOutcome outcome)
    {
        var open = issues.Where(i => run.Of(i).Fate is IssueFate.Begun).ToList();
        open.ForEach(i => run.Note(i, outcome));
        traces.Reread(run, open);
    }

    private static int Percent(JsonElement progress) =>
        progress.Member("progressPercent") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var percent) ? Math.Clamp(percent, 0, 100) : 0;

    private static string Id(JsonElement issue) => issue.ValueKind is JsonValueKind.Number ? issue.GetRawText() : issue.Text() ?? "";

    private enum BulkTaskStatus
    {
        Running,
        Complete,
        Lost,
    }
}
