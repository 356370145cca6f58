namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Has the store opened while the host is being put together, so that a folder that cannot be used is known at once.</summary>
internal sealed class StorageOpening(LiteDbWriter writer) : IHostedService
{
    /// <summary>Returns once everything asked so far is stored, which at a start is only what the store itself prepares.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => writer.Read(_ => true, cancellationToken);

    /// <summary>Nothing: the store outlives all that use it, and closes with the container.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
