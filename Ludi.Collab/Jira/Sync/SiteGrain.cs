using Ludi.Collab.Accounts;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync.Deliveries;
using Ludi.Collab.Jira.Sync.Hooks;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Sync;

/// <summary>The life of one site's keeping in step in the cluster: hands over and passes time; the rules are in <see cref="SiteSync"/>.</summary>
[Reentrant]
internal sealed partial class SiteGrain(
    ISyncStore store, IJiraSites jira, IAccountStore accounts, HookSecrets secrets, IOptions<SyncOptions> options, TimeProvider time, ILogger<SiteGrain> logger)
    : Grain, ISiteGrain
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AnnounceEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (bool Is, DateTimeOffset At)> _administrators = [];
    private SiteSetting _setting = null!;
    private HookKeeper _hooks = null!;
    private SiteSync _sync = null!;
    private DateTimeOffset _announcedAt;
    private bool _flushing;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (organisation, site) = SiteKey.Read(this.GetPrimaryKeyString());
        _setting = new SiteSetting(organisation, site, store, secrets, options.Value);
        await _setting.Load();
        _hooks = new HookKeeper(jira, site, IsAdministrator, _setting.Register, time);
        _hooks.Load(_setting.Registrations);
        _sync = new SiteSync(_setting, jira, _hooks, Tell, time, logger);
        this.RegisterGrainTimer(Beat, new GrainTimerCreationOptions(BeatEvery, BeatEvery) { Interleave = true });
    }

    public Task Report(BoardReport report)
    {
        _sync.Report(report);
        Announce();
        return Task.CompletedTask;
    }

    public Task Hint(Hint hint)
    {
        if (_sync.Hint(hint) && !_flushing)
        {
            _ = FlushSoon();
        }

        return Task.CompletedTask;
    }

    public Task Refused()
    {
        _sync.Refused();
        return Task.CompletedTask;
    }

    public async Task Choose(SyncMode mode, string? address)
    {
        await _setting.Choose(mode, address);
        _sync.Changed();
        _announcedAt = default;
        Announce();
        if (mode is not SyncMode.Live)
        {
            await Remove(null);
        }
    }

    public Task<MadeHook> MakeHook(string address) => _setting.MakeHook(address);

    public Task RemoveHook() => _setting.RemoveHook();

    public Task Leaving(string person) => Remove(person);

    public Task<SiteSyncState> State() => Task.FromResult(_sync.State());

    private async Task Remove(string? person)
    {
        if (!await _hooks.Remove(person, CancellationToken.None))
        {
            LogNotRemoved(_setting.Site);
        }
    }

    private async Task Beat(CancellationToken cancellation)
    {
        try
        {
            await _sync.Beat(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            _sync.Refused();
            LogFailed(failure, _setting.Site);
        }
    }

    private async Task FlushSoon()
    {
        _flushing = true;
        await Task.Delay(_sync.Window, time);
        _flushing = false;
        _sync.Flush();
    }

    // Which site a delivery of the app is about is found out by its address, which is known to live sites only.
    private void Announce()
    {
        var now = time.GetUtcNow();
        if (_setting.Mode is SyncMode.Live && now - _announcedAt >= AnnounceEvery && _sync.Url is { } url)
        {
            _announcedAt = now;
            GrainFactory.GetGrain<ISiteDirectory>(ISiteDirectory.Key).Announce(this.GetPrimaryKeyString(), url).Ignore();
        }
    }

    private void Tell(string board, IReadOnlyList<ChangedIssue> issues, IssueSource source) =>
        GrainFactory.GetGrain<IBoardJiraGrain>(board).Changed(_setting.Site, issues, source).Ignore();

    private async Task<bool> IsAdministrator(string person)
    {
        var now = time.GetUtcNow();
        if (!_administrators.TryGetValue(person, out var known) || now - known.At > KnownFor)
        {
            _administrators[person] = known = ((await accounts.Person(person, CancellationToken.None)) is { Administrator: true }, now);
        }

        return known.Is;
    }

    [LoggerMessage(1, LogLevel.Error, "Keeping site {Site} in step failed")]
    private partial void LogFailed(Exception failure, string site);

    [LoggerMessage(2, LogLevel.Warning, "Not all webhooks at site {Site} could be removed; they end within 30 days")]
    private partial void LogNotRemoved(string site);
}
