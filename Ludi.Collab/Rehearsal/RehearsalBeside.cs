namespace Ludi.Collab.Rehearsal;

/// <summary>Runs the rehearsal's own server for as long as the product runs in the same process.</summary>
internal sealed class RehearsalBeside(RehearsalOptions options) : IHostedService
{
    private RehearsalServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken) => _server = await RehearsalServer.Start(options, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _server?.DisposeAsync().AsTask() ?? Task.CompletedTask;
}
