using Ludi.Collab.Jira.Connections.Servers;
using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Connections;

/// <summary>
/// The one place in the cluster where a person's tokens live. Reentrant, so that a slow provider holds back neither
/// <see cref="State"/> nor <see cref="Watch"/>; the rules, and the order of changes, are in <see cref="ConnectionLines"/> and <see cref="Connection"/>.
/// </summary>
[Reentrant]
internal sealed class ConnectionGrain(TokenVault vault, Authorities authorities, IServerSites servers, TimeProvider time, ILogger<ConnectionGrain> logger)
    : Grain, IConnectionGrain, IConsentGrain, IDisposable
{
    private readonly Watches _watches = new(time);
    private ConnectionLines _lines = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var person = this.GetPrimaryKeyString();
        _lines = new ConnectionLines(
            person,
            servers,
            vault,
            place => new Connection(place, vault, authorities.Of(place), time, _ => Tell(_lines.Now), logger),
            server => authorities.Of(person, server));
        return _lines.Load();
    }

    public void Dispose() => _lines.Dispose();

    public Task<ConnectionState> Connect(string organisation, string code, string state, string callback, string? site = null, string? verifier = null)
    {
        // The memory of spent states lives with the activation.
        DelayDeactivation(SpentStates.Memory);
        return _lines.Connect(organisation, code, state, callback, site, verifier);
    }

    public Task<ConnectionState> Enter(string organisation, string site, string token) => _lines.Enter(organisation, site, token);

    public Task Disconnect(string? site = null) => _lines.Disconnect(site);

    public Task SitesChosen(IReadOnlyList<string>? sites)
    {
        _lines.Choose(sites);
        return Task.CompletedTask;
    }

    public Task<ConnectionState> State() => _lines.State();

    public Task<AccessToken> Token(string site) => _lines.Token(site);

    public Task<AccessToken> TokenInsteadOf(string site, string refused) => _lines.TokenInsteadOf(site, refused);

    public Task<ConnectionState> Watch(string board)
    {
        _watches.Watch(board);
        return Task.FromResult(_lines.Now);
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
