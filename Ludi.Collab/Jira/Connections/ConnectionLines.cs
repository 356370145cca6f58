using Ludi.Collab.Jira.Connections.Servers;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections;

/// <summary>All connections of one person, the cloud's and one for each Data Center site, as one. Called by one thread at a time. Rules C50–C54.</summary>
internal sealed class ConnectionLines(
    string person, IServerSites servers, TokenVault vault, Func<GrantPlace, Connection> open, Func<ServerSite, ServerAuthority> authority) : IDisposable
{
    private readonly Connection _cloud = open(new GrantPlace(person));
    // A line that has ended stays, since calls under way may still hold it.
    private readonly SortedDictionary<string, Connection> _servers = new(StringComparer.Ordinal);

    /// <summary>How they stand together, without asking anybody.</summary>
    public ConnectionState Now => Together(_cloud.Now, [.. _servers.Where(s => s.Value.Now.Phase is not ConnectionPhase.None).Select(s => (s.Key, s.Value.Now))]);

    /// <summary>Takes up what is stored; before anything else. What is left of sites that are gone is deleted.</summary>
    public async Task Load()
    {
        await _cloud.Load();
        foreach (var site in await vault.ServersOf(person))
        {
            if (await servers.Find(site, CancellationToken.None) is { } server)
            {
                await Line(server).Load();
            }
            else
            {
                await vault.DeleteAt(person, site);
            }
        }
    }

    /// <summary>The organisation uses these cloud sites from now on, null: all.</summary>
    public void Choose(IReadOnlyList<string>? sites) => _cloud.Choose(sites);

    /// <inheritdoc cref="Connection.State"/>
    public async Task<ConnectionState> State()
    {
        await Task.WhenAll(_servers.Values.Append(_cloud).Select(line => line.State()));
        return Now;
    }

    /// <inheritdoc cref="IConsentGrain.Connect"/>
    public async Task<ConnectionState> Connect(string organisation, string code, string state, string callback, string? site, string? verifier)
    {
        if (site is null)
        {
            return After(await _cloud.Connect(organisation, code, state, callback));
        }

        return await Find(organisation, site, ServerAuth.OAuth) is { } server
            ? After(await Line(server).Connect(organisation, code, state, callback, verifier))
            : Now with { Refusal = Refusals.Of(RefusalCode.NotFound) };
    }

    /// <inheritdoc cref="IConsentGrain.Enter"/>
    public async Task<ConnectionState> Enter(string organisation, string site, string token)
    {
        if (await Find(organisation, site, ServerAuth.Token) is not { } server)
        {
            return Now with { Refusal = Refusals.Of(RefusalCode.NotFound) };
        }

        var (reach, refusal) = await authority(server).Whose(token, CancellationToken.None);
        return reach is null
            ? Now with { Refusal = refusal }
            : After(await Line(server).Enter(organisation, token, reach));
    }

    /// <inheritdoc cref="IConnectionGrain.Disconnect"/>
    public Task Disconnect(string? site) => site is null
        ? _cloud.Disconnect()
        : _servers.TryGetValue(site, out var line) ? line.Disconnect() : vault.DeleteAt(person, site);

    /// <inheritdoc cref="IConnectionGrain.Token"/>
    public async Task<AccessToken> Token(string site) => await LineTo(site) is { } line ? await line.Token() : NotConnected;

    /// <inheritdoc cref="IConnectionGrain.TokenInsteadOf"/>
    public async Task<AccessToken> TokenInsteadOf(string site, string refused) =>
        await LineTo(site) is { } line ? await line.TokenInsteadOf(refused) : NotConnected;

    public void Dispose()
    {
        _cloud.Dispose();
        foreach (var line in _servers.Values)
        {
            line.Dispose();
        }
    }

    // How all stand once one of them has changed: read afterwards, not before it was waited for.
    private ConnectionState After(ConnectionState changed) => Now with { Refusal = changed.Refusal };

    private static AccessToken NotConnected => new(null, Refusals.Of(RefusalCode.JiraNotConnected));

    private async ValueTask<Connection?> LineTo(string site)
    {
        if (!ServerSite.IsServer(site))
        {
            return _cloud;
        }

        if (!_servers.TryGetValue(site, out var line) || await servers.Find(site, CancellationToken.None) is not null)
        {
            return line;
        }

        await line.Disconnect();
        return null;
    }

    // Of another organisation nobody learns that there is such a site.
    private async ValueTask<ServerSite?> Find(string organisation, string site, ServerAuth auth) =>
        await servers.Find(site, CancellationToken.None) is { } server && server.Organisation == organisation && server.Auth == auth ? server : null;

    private Connection Line(ServerSite server)
    {
        if (!_servers.TryGetValue(server.Id, out var line))
        {
            _servers[server.Id] = line = open(new GrantPlace(person, server));
        }

        return line;
    }

    private static ConnectionState Together(ConnectionState cloud, IReadOnlyList<(string Site, ConnectionState State)> servers)
    {
        if (servers.Count == 0)
        {
            return cloud;
        }

        List<ConnectionState> all = [cloud, .. servers.Select(s => s.State)];
        var phase = all.Any(s => s.Phase is ConnectionPhase.Connected) ? ConnectionPhase.Connected : ConnectionPhase.Reconnect;
        return new ConnectionState(
            phase,
            cloud.Account,
            [.. all.Where(s => s.Phase == phase).SelectMany(s => s.Sites)],
            Unused: cloud.Unused,
            Elsewhere: [.. all.SelectMany(s => s.Elsewhere ?? [])],
            Servers: [.. servers.Select(s => new ServerStanding(s.Site, s.State.Phase, s.State.Account))],
            Cloud: cloud.Phase);
    }
}
