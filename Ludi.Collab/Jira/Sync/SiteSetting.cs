using Ludi.Collab.Jira.Sync.Deliveries;

namespace Ludi.Collab.Jira.Sync;

/// <summary>What an administrator chose for one site, and what is registered for it: every change is stored before it counts.</summary>
internal sealed class SiteSetting(string organisation, string site, ISyncStore store, HookSecrets secrets, SyncOptions options)
{
    private StoredSync _stored = new(organisation, site, SyncMode.OnRefresh, null, null, []);

    public string Site => site;

    public SyncMode Mode => _stored.Mode;

    /// <summary>The hook for Jira's administrator, null: none.</summary>
    public StoredHook? Hook => _stored.Hook;

    /// <summary>Its address without the part that is secret.</summary>
    public string? HookAddress => Hook is null ? null : $"{_stored.Address}{HookSecrets.Path}…";

    /// <summary>Where the app's webhooks deliver to, null: our address is not known yet.</summary>
    public string? AppAddress => _stored.Address is { } address ? address + DeliveryEndpoints.AppPath : null;

    public int QuotaPercent => options.QuotaPercent;

    public IReadOnlyList<Registration> Registrations => _stored.Registrations;

    /// <summary>Takes up what is stored.</summary>
    public async Task Load() => _stored = await store.Load(organisation, site, CancellationToken.None) ?? _stored;

    public Task Choose(SyncMode mode, string? address) => Save(_stored with { Mode = mode, Address = address ?? _stored.Address });

    public Task Register(IReadOnlyList<Registration> registrations) => Save(_stored with { Registrations = registrations });

    /// <summary>A new hook in place of an older one.</summary>
    public async Task<MadeHook> MakeHook(string address)
    {
        var (path, secret, hook) = secrets.Make(organisation, site);
        await Save(_stored with { Hook = hook, Address = address });
        return new MadeHook(address + HookSecrets.Path + path, secret);
    }

    public Task RemoveHook() => Hook is null ? Task.CompletedTask : Save(_stored with { Hook = null });

    private async Task Save(StoredSync sync)
    {
        await store.Save(sync, CancellationToken.None);
        _stored = sync;
    }
}
