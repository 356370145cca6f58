using Ludi.Collab.Boards;

namespace Ludi.Collab.Jira.Changes;

/// <summary>One change at a time for each issue, in the order of asking, so that no two of ours compare and write at once.</summary>
internal sealed class IssueTurns
{
    private readonly Dictionary<IssueRef, Task> last = [];

    /// <summary>Does something when its turn has come.</summary>
    public async Task<T> Do<T>(IssueRef issue, Func<Task<T>> change)
    {
        var before = last.GetValueOrDefault(issue);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        last[issue] = mine.Task;
        try
        {
            if (before is not null)
            {
                await before;
            }

            return await change();
        }
        finally
        {
            mine.SetResult();
            if (last.GetValueOrDefault(issue) == mine.Task)
            {
                last.Remove(issue);
            }
        }
    }
}
