namespace Ludi.Collab.Imports;

/// <summary>At most four tables are in this node's memory at once; the next waits for 10 s.</summary>
internal sealed class ReadingSlots : IDisposable
{
    /// <summary>Tables at once.</summary>
    public const int Most = 4;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _free = new(Most);

    /// <summary>A slot, given back when it is disposed; null: none became free in time.</summary>
    public async Task<IDisposable?> Take(CancellationToken cancellation) =>
        await _free.WaitAsync(Wait, cancellation) ? new Slot(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
