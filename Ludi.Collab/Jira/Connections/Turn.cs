namespace Ludi.Collab.Jira.Connections;

/// <summary>Lets one change of a connection happen at a time, in the order asked for.</summary>
internal sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for the turn; disposing gives it on.</summary>
    public async Task<IDisposable> Enter()
    {
        await _free.WaitAsync();
        return new Held(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Held(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
