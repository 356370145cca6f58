using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Connections;

/// <summary>
/// One person's connection at one provider: who may have which token, when it is renewed, when it has ended. New tokens are stored
/// before anybody gets them. Called by one thread at a time; a slow provider holds back only those who need it.
/// Rules C5–C19, C50–C58.
/// </summary>
internal sealed partial class Connection(
    GrantPlace place, TokenVault vault, IAuthority authority, TimeProvider time, Action<ConnectionState> changed, ILogger logger) : IDisposable
{
    private readonly Turn _turn = new();
    private readonly SpentStates _spent = new(time);
    private readonly Backoff _tokensAgain = new(time);
    private readonly Backoff _sitesAgain = new(time);
    private Grant? _grant;
    private Grant? _unsaved;
    private IReadOnlyList<string>? _chosen;
    private Task<Refusal?>? _renewal;
    private CancellationTokenSource _interrupt = new();

    /// <summary>How it stands, without asking anybody.</summary>
    public ConnectionState Now => _grant?.State(_chosen) ?? ConnectionState.None;

    /// <summary>Takes up what is stored; before anything else.</summary>
    public async Task Load()
    {
        _grant = await vault.Load(place);
        _chosen = _grant is { } grant ? await Chosen(grant.Organisation) : null;
    }

    /// <summary>The organisation uses these sites from now on, null: all.</summary>
    public void Choose(IReadOnlyList<string>? sites)
    {
        _chosen = sites;
        changed(Now);
    }

    /// <summary>How it stands; where the sites could not be read when connecting, that is tried again.</summary>
    public async Task<ConnectionState> State()
    {
        if (_grant is { Ended: false, Sites.Count: 0 } && _sitesAgain.Left() == TimeSpan.Zero && (await Token()).Token is not null)
        {
            await ReadSites(_interrupt.Token);
        }

        return Now;
    }

    /// <inheritdoc cref="IConsentGrain.Connect"/>
    public async Task<ConnectionState> Connect(string organisation, string code, string state, string callback, string? verifier = null)
    {
        if (!_spent.Spend(state))
        {
            return Now with { Refusal = Refusals.Of(RefusalCode.Invalid, "This sign-in was finished before.") };
        }

        Interrupt();
        if (await Exchange(organisation, code, callback, verifier) is { } refusal)
        {
            return Now with { Refusal = refusal };
        }

        await ReadSites(_interrupt.Token);
        changed(Now);
        return _grant is null ? Now with { Refusal = Refusals.Of(RefusalCode.JiraElsewhere) } : Now;
    }

    /// <inheritdoc cref="IConnectionGrain.Disconnect"/>
    public async Task Disconnect()
    {
        Interrupt();
        using var turn = await _turn.Enter();
        await vault.Delete(place);
        (_grant, _unsaved) = (null, null);
        changed(Now);
    }

    /// <inheritdoc cref="IConnectionGrain.Token"/>
    public async Task<AccessToken> Token()
    {
        if (_grant is not { Ended: false } grant || !grant.IsDue(time.GetUtcNow()))
        {
            return Current(null);
        }

        var refusal = await Renewed();
        // Close to its end the old token still serves, should the provider be down just now.
        return Current(refusal is not null && _grant is { } old && old.IsGood(time.GetUtcNow()) ? null : refusal);
    }

    /// <inheritdoc cref="IConnectionGrain.TokenInsteadOf"/>
    public async Task<AccessToken> TokenInsteadOf(string refused) =>
        _grant is { Ended: false } grant && grant.Access == refused ? Current(await Renewed()) : await Token();

    public void Dispose()
    {
        _interrupt.Dispose();
        _turn.Dispose();
    }

    private async Task<Refusal?> Exchange(string organisation, string code, string callback, string? verifier)
    {
        using var turn = await _turn.Enter();
        var answer = await authority.Exchange(code, callback, verifier, CancellationToken.None);
        if (answer is not TokenAnswer.Granted granted)
        {
            return Failed(answer);
        }

        _tokensAgain.Clear();
        _sitesAgain.Clear();
        _chosen = await Chosen(organisation);
        await Keep(new Grant(organisation, granted.Access, granted.Refresh, time.GetUtcNow() + granted.Life, null, [], Ended: false, Callback: callback));
        return null;
    }

    private AccessToken Current(Refusal? refusal) => _grant switch
    {
        null => new(null, Refusals.Of(RefusalCode.JiraNotConnected)),
        { Ended: true } => new(null, Refusals.Of(RefusalCode.JiraReconnect)),
        _ when refusal is not null => new(null, refusal),
        var grant => new(grant.Access, null),
    };

    /// <summary>Joins the renewal that runs, or begins one: never two at a time.</summary>
    private Task<Refusal?> Renewed() => _renewal is { IsCompleted: false } running ? running : _renewal = Renew(_grant!.Access, _interrupt.Token);

    private async Task<Refusal?> Renew(string instead, CancellationToken interrupted)
    {
        using var turn = await _turn.Enter();
        if (_grant is not { Ended: false } grant || grant.Access != instead)
        {
            return null;
        }

        if (_unsaved is { } unsaved)
        {
            await Keep(unsaved);
            return null;
        }

        if (_tokensAgain.Left() is { Ticks: > 0 } wait)
        {
            return Refusals.Of(RefusalCode.JiraUnreachable, (int)Math.Ceiling(wait.TotalSeconds));
        }

        try
        {
            return await Settle(grant, grant.Refresh is not null ? await authority.Renew(grant, interrupted) : new TokenAnswer.Dead());
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return Refusals.Of(RefusalCode.JiraNotConnected);
        }
    }

    private async Task<Refusal?> Settle(Grant grant, TokenAnswer answer)
    {
        switch (answer)
        {
            case TokenAnswer.Granted granted:
                _tokensAgain.Clear();
                _unsaved = grant with { Access = granted.Access, Refresh = granted.Refresh ?? grant.Refresh, ExpiresAt = time.GetUtcNow() + granted.Life };
                await Keep(_unsaved);
                _ = ReadSitesMeanwhile();
                return null;
            case TokenAnswer.Dead:
                await End(grant);
                return null;
            default:
                return Failed(answer);
        }
    }

    private async Task End(Grant grant)
    {
        // Another activation may have renewed meanwhile: then its tokens are the good ones.
        if (await vault.Load(place) is { Ended: false } stored && stored.Refresh != grant.Refresh)
        {
            _grant = stored;
            return;
        }

        await Keep(grant with { Access = "", Refresh = null, Ended = true });
        ConnectionLog.Ended(logger, place.Person);
        changed(Now);
    }

    private async Task Keep(Grant grant)
    {
        while (await vault.Save(place, grant) is { Count: > 0 } taken)
        {
            grant = grant.Without(taken);
        }

        (_grant, _unsaved) = (grant, null);
    }

    private async Task ReadSitesMeanwhile()
    {
        try
        {
            await ReadSites(_interrupt.Token);
        }
        catch (Exception failure)
        {
            ConnectionLog.SitesFailed(logger, failure, place.Person);
        }
    }

    /// <summary>Takes over which sites the grant covers now; what cannot be read stays as it was.</summary>
    private async Task ReadSites(CancellationToken interrupted)
    {
        if (_grant is not { Ended: false } grant)
        {
            return;
        }

        try
        {
            var reach = await authority.Reach(grant, interrupted);
            if (reach is not { Sites.Count: > 0 })
            {
                _sitesAgain.Begin(null);
            }

            if (reach is not null)
            {
                await Take(grant, reach);
            }
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            ConnectionLog.SitesInterrupted(logger, place.Person);
        }
    }

    private async Task Take(Grant asked, Reach reach)
    {
        using var turn = await _turn.Enter();
        if (_grant is not { Ended: false } grant || grant.Access != asked.Access
            || (reach.Account == grant.Account && reach.Handle == grant.Handle && grant.Elsewhere is null && reach.Sites.SequenceEqual(grant.Sites)))
        {
            return;
        }

        await Keep(grant with { Account = reach.Account, Handle = reach.Handle, Sites = reach.Sites, Elsewhere = null });
        await LetGoOfWhatServesElsewhere();
        changed(Now);
    }

    private Refusal Failed(TokenAnswer answer)
    {
        switch (answer)
        {
            case TokenAnswer.OurFault(var status, var error):
                ConnectionLog.OurFault(logger, place.Server?.Id ?? "Cloud", status, error);
                _tokensAgain.Begin(null);
                return Refusals.Of(RefusalCode.JiraUnreachable);
            case TokenAnswer.Later(var after):
                ConnectionLog.Later(logger, place.Person);
                return Refusals.Of(RefusalCode.JiraUnreachable, (int)Math.Ceiling(_tokensAgain.Begin(after).TotalSeconds));
            default:
                return Refusals.Of(RefusalCode.JiraReconnect);
        }
    }

    /// <summary>What runs against the grant of before is given up, so that nobody waits for it.</summary>
    private void Interrupt()
    {
        _interrupt.Cancel();
        _interrupt.Dispose();
        _interrupt = new CancellationTokenSource();
    }
}
