using Ludi.Collab.Boards;

namespace Ludi.Collab.Jira.Changes;

/// <summary>One change at a time for each issue, in the order of asking, so that no two of ours compare and write at once.</summary>
internal sealed class IssueTurns
{
    private readonly Dictionary<IssueRef, Task> _last = [];

    /// <summary>Does something when its turn has come.</summary>
    public Task<T> Do<T>(IssueRef issue, Func<Task<T>> change) => Do([issue], change);

    /// <summary>Does something to many issues when the turn of all of them has come. They queue at once, so that nobody waits in a ring.</summary>
    public async Task<T> Do<T>(IReadOnlyList<IssueRef> issues, Func<Task<T>> change)
    {
        var before = issues.Select(i => _last.GetValueOrDefault(i)).OfType<Task>().ToList();
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var issue in issues)
        {
            _last[issue] = mine.Task;
        }

        try
        {
            await Task.WhenAll(before);
            return await change();
        }
        finally
        {
            mine.SetResult();
            foreach (var issue in issues.Where(i => _last.GetValueOrDefault(i) == mine.Task))
            {
                _last.Remove(issue);
            }
        }
    }
}
