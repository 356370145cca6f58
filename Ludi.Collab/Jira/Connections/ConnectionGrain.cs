using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Connections;

/// <summary>
/// The one place in the cluster where a person's tokens live. Reentrant, so that a slow provider holds back neither
/// <see cref="State"/> nor <see cref="Watch"/>; the rules, and the order of changes, are in <see cref="Connection"/>.
/// </summary>
[Reentrant]
internal sealed class ConnectionGrain(TokenVault vault, Authority authority, TimeProvider time, ILogger<ConnectionGrain> logger)
    : Grain, IConnectionGrain, IConsentGrain, IDisposable
{
    private readonly Watches _watches = new(time);
    private Connection _connection = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _connection = new Connection(this.GetPrimaryKeyString(), vault, authority, time, Tell, logger);
        return _connection.Load();
    }

    public void Dispose() => _connection.Dispose();

    public Task<ConnectionState> Connect(string organisation, string code, string state, string callback)
    {
        // The memory of spent states lives with the activation.
        DelayDeactivation(SpentStates.Memory);
        return _connection.Connect(organisation, code, state, callback);
    }

    public Task Disconnect() => _connection.Disconnect();

    public Task SitesChosen(IReadOnlyList<string>? sites)
    {
        _connection.Choose(sites);
        return Task.CompletedTask;
    }

    public Task<ConnectionState> State() => _connection.State();

    public Task<AccessToken> Token() => _connection.Token();

    public Task<AccessToken> TokenInsteadOf(string refused) => _connection.TokenInsteadOf(refused);

    public Task<ConnectionState> Watch(string board)
    {
        _watches.Watch(board);
        return Task.FromResult(_connection.Now);
    }

    private void Tell(ConnectionState state)
    {
        foreach (var board in _watches.Live())
        {
            _ = Tell(board, state);
        }
    }

    private async Task Tell(string board, ConnectionState state)
    {
        try
        {
            await GrainFactory.GetGrain<IConnectionWatcher>(board).ConnectionChanged(this.GetPrimaryKeyString(), state);
        }
        catch (Exception failure)
        {
            ConnectionLog.NotTold(logger, failure, board);
        }
    }
}
