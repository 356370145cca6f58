namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>Runs things one at a time, as a grain does, and knows when nothing is left to do.</summary>
internal sealed class OneAtATime
{
    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

    public Task Do(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, scheduler);

    public Task<T> Do<T>(Func<T> action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, scheduler);

    public Task<T> Run<T>(Func<Task<T>> action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();

    /// <summary>Lets everything that can go on go on.</summary>
    public async Task Rest()
    {
        for (var rounds = 0; rounds < 300; rounds++)
        {
            await Do(() => { });
        }
    }
}
