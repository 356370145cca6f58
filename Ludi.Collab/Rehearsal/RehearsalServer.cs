namespace Ludi.Collab.Rehearsal;

/// <summary>A running rehearsal; product, tests and benchmarks start it alike, and disposing it stops it.</summary>
internal sealed class RehearsalServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RehearsalServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(RehearsalFeature.BoundAddress(app) ?? throw new InvalidOperationException("The rehearsal is not listening."));
    }

    /// <summary>Where it listens, without a path.</summary>
    public Uri Address { get; }

    /// <summary>The base of the consent page, the token endpoint and the API.</summary>
    public Uri Base => new(Address, Shapes.Addresses.Base);

    /// <summary>Builds and starts one; it listens when the task is done.</summary>
    public static async Task<RehearsalServer> Start(RehearsalOptions options, CancellationToken cancel = default)
    {
        var app = await RehearsalFeature.BuildRehearsal(options, embedded: true);
        await app.StartAsync(cancel);
        return new(app);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}
