using System.Globalization;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Bulk;

/// <summary>
/// The bulk operations of one site. They go on by the clock alone: whoever looks at the site sees every step that is due,
/// done at its own moment. Used under the site's lock.
/// </summary>
internal sealed class BulkQueue(JiraCloud cloud, Site site)
{
    /// <summary>How many may be under way at once, whoever submitted them.</summary>
    public const int MostAtOnce = 5;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);
    private readonly List<BulkTask> _tasks = [];
    private int _lastTask = 10_700;

    /// <summary>Takes an operation in; null when too many are under way.</summary>
    public BulkTask? Submit(Person submitter, IReadOnlyList<BulkStep> steps, int invalid, DateTimeOffset now)
    {
        if (_tasks.Count(task => !task.IsOver(now)) >= MostAtOnce)
        {
            return null;
        }

        var id = (++_lastTask).ToString(CultureInfo.InvariantCulture);
        var task = new BulkTask(id, submitter, steps, invalid, now, now + cloud.Options.BulkPace);
        _tasks.Add(task);
        return task;
    }

    /// <summary>Whether there is still something to do.</summary>
    public bool IsBusy => _tasks.Exists(task => !task.Dead && task.Done < task.Steps.Count);

    /// <summary>A task by its number, for two weeks.</summary>
    public BulkTask? Find(string id, DateTimeOffset now) => _tasks.Find(task => task.Id == id && task.Created + Kept > now);

    /// <summary>Does what is due, the earliest first.</summary>
    public void Advance(DateTimeOffset now)
    {
        while (_tasks.Where(task => !task.Dead && task.Done < task.Steps.Count).MinBy(Due) is { } task && Due(task) <= now)
        {
            Take(task, Due(task));
        }
    }

    private DateTimeOffset Due(BulkTask task) => task.Start + (cloud.Options.BulkPace * (task.Done + 1));

    private void Take(BulkTask task, DateTimeOffset at)
    {
        var step = task.Steps[task.Done];
        task.Updated = at;
        var fault = cloud.Faults.TakeBulk(step.Issue.Key, task.Submitter.AccountId);
        if (fault?.Kind == "bulk-dead")
        {
            task.Dead = true;
            return;
        }

        task.Done++;
        var answer = fault is not null ? Answer.Refuse(400, "The issue could not be updated.") : Act(step, task, at);
        if (answer.Status < 300)
        {
            task.Processed.Add(step.Issue.Id);
        }
        else
        {
            task.Failed[step.Issue.Id] = Words(answer);
        }
    }

    private Answer Act(BulkStep step, BulkTask task, DateTimeOffset at) =>
        site.Find(step.Issue.Id.ToString(CultureInfo.InvariantCulture), task.Submitter) is null
            ? Answer.NoIssue
            : step.Act(new Call(new DefaultHttpContext(), cloud, site, task.Submitter, null, at) { Bulk = true });

    private static IReadOnlyList<string> Words(Answer answer) =>
    [
        .. (answer.Body?["errorMessages"] as JsonArray ?? []).Select(message => (string)message!),
        .. (answer.Body?["errors"] as JsonObject ?? []).Select(error => (string)error.Value!),
    ];
}
