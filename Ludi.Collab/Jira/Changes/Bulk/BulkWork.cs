using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>Does one bulk update from its first issue to its last, whoever is still here. SPEC: X62–X69.</summary>
internal sealed class BulkWork(IJiraSites jira, BulkTraces traces, IssueTurns turns, TimeProvider time)
{
    /// <summary>Changes these issues; every one has its outcome afterwards.</summary>
    public async Task Do(BulkRun run, BulkOrder order, IReadOnlyList<string> issues)
    {
        var (remote, patience) = (jira.As(run.Person, run.Site), new BulkPatience(run, time));
        if (issues.Count >= BulkTasks.FewestIssues)
        {
            await new BulkTasks(run, remote, patience, traces).Do(order, issues);
        }

        var left = issues.Where(i => !run.Of(i).IsOver).ToList();
        if (left.Count > 0 && !run.Stopping)
        {
            await new BulkQueue(run, order, remote, patience, traces, turns).Do(left);
        }
    }

    /// <summary>Finds out how a bulk change of Jira's ended that another server began.</summary>
    public Task Follow(BulkRun run, string task)
    {
        var tasks = new BulkTasks(run, jira.As(run.Person, run.Site), new BulkPatience(run, time), traces);
        return tasks.Follow(task, run.With(IssueFate.Begun), _ => run.MoreToCome ? BulkOutcome.Edited : BulkOutcome.Updated);
    }
}
