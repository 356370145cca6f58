using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Jira.Sync.Hooks;

/// <summary>
/// Keeps the webhook that this server registered at a site: one, in the name of a present administrator, for the
/// projects in use; renewed weekly, made anew when it is gone, taken away when it is not wanted. SPEC: Y14–Y19.
/// </summary>
/// <param name="save">Stores what is registered now, durably.</param>
internal sealed class HookKeeper(
    IJiraSites jira, string site, Func<string, Task<bool>> isAdministrator, Func<IReadOnlyList<Registration>, Task> save, TimeProvider time)
{
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(7);
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMinutes(1);

    private IReadOnlyList<Registration> _registrations = [];
    private HashSet<string>? _projects;
    private DateTimeOffset _lookAt;
    private DateTimeOffset _notBefore;

    /// <summary>The webhook that is registered now, null: none.</summary>
    public Registration? Current => _registrations.Count > 0 ? _registrations[^1] : null;

    /// <summary>When it is renewed, if an administrator is present.</summary>
    public DateTimeOffset? RenewsAt => Current?.RegisteredAt + Renewal;

    /// <summary>Why there is none, or one that cannot be kept; null: all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Takes up what is stored.</summary>
    public void Load(IReadOnlyList<Registration> registrations) => _registrations = registrations;

    /// <summary>Sees that the webhook is as it should be; asks Jira only where something is due. False: it failed.</summary>
    /// <param name="people">Those who are present with a working connection.</param>
    public async Task<bool> Keep(string address, IReadOnlyList<string> projects, IReadOnlyList<string> people, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var covered = Current is not null && _projects is not null && projects.All(_projects.Contains);
        if (projects.Count == 0 || now < _notBefore || (covered && now < _lookAt && now < RenewsAt))
        {
            return true;
        }

        _notBefore = now + AgainAfter;
        if (await Administrator(people) is not { } administrator)
        {
            Trouble = Current is null ? "Webhooks are registered as soon as an administrator with a working connection is on a board." : null;
            return true;
        }

        var remote = jira.As(administrator, site);
        var done = await Check(remote, administrator, address, projects, cancellation);
        (Trouble, _lookAt) = (done ? null : "Jira did not accept the webhook; it is tried again every minute.", now + LookEvery);
        return done;
    }

    /// <summary>Takes the webhooks away that were registered by one person, or by all; what Jira does not answer ends there by itself.</summary>
    public async Task<bool> Remove(string? person, CancellationToken cancellation)
    {
        var done = true;
        var going = _registrations.Where(r => person is null || r.Person == person).ToList();
        await Put([.. _registrations.Except(going)]);
        (_projects, _notBefore, Trouble) = (null, default, null);
        foreach (var theirs in going.GroupBy(r => r.Person))
        {
            using var answer = await jira.As(theirs.Key, site).RemoveHooks(HookBodies.Ids(theirs.Select(r => r.Id)), cancellation);
            done &= answer.Refusal is null;
        }

        return done;
    }

    private async Task<bool> Check(IJiraSite remote, string administrator, string address, IReadOnlyList<string> projects, CancellationToken cancellation)
    {
        using var answer = await remote.Hooks(0, cancellation);
        if (answer.Refusal is not null || HookBodies.Listed(answer.Utf8) is not { } listed)
        {
            return false;
        }

        var jql = HookBodies.Jql(projects.Order(StringComparer.Ordinal));
        if (Current is not { } current || current.Person != administrator || listed.FirstOrDefault(h => h.Id == current.Id) is not { } there
            || (there.Jql != jql && !(_projects is not null && projects.All(_projects.Contains))))
        {
            return await Register(remote, administrator, address, jql, projects, listed, cancellation);
        }

        _projects ??= [.. projects];
        await RemoveOthers(remote, listed, current.Id, cancellation);
        return time.GetUtcNow() < RenewsAt || await Renew(remote, current, cancellation);
    }

    private async Task<bool> Register(
        IJiraSite remote, string administrator, string address, string jql, IReadOnlyList<string> projects, IReadOnlyList<ListedHook> before, CancellationToken cancellation)
    {
        using var answer = await remote.RegisterHooks(HookBodies.Register(address, jql), cancellation);
        if (answer.Refusal is not null || HookBodies.Registered(answer.Utf8) is not { } id)
        {
            // Hooks of another address, or too many of them, stand in the way of this one: they are ours.
            await RemoveOthers(remote, before, except: null, cancellation);
            return false;
        }

        var now = time.GetUtcNow();
        var former = _registrations.Where(r => r.Person != administrator).ToList();
        _projects = [.. projects];
        await Put([.. former, new Registration(administrator, id, now, now + Life)]);
        await RemoveOthers(remote, before, id, cancellation);
        foreach (var theirs in former.GroupBy(r => r.Person))
        {
            using var gone = await jira.As(theirs.Key, site).RemoveHooks(HookBodies.Ids(theirs.Select(r => r.Id)), cancellation);
        }

        await Put([_registrations[^1]]);
        return true;
    }

    private async Task<bool> Renew(IJiraSite remote, Registration current, CancellationToken cancellation)
    {
        using var answer = await remote.RefreshHooks(HookBodies.Ids([current.Id]), cancellation);
        if (answer.Refusal is not null)
        {
            return false;
        }

        var now = time.GetUtcNow();
        await Put([current with { RegisteredAt = now, ExpiresAt = HookBodies.Expiration(answer.Utf8) ?? now + Life }]);
        return true;
    }

    // Whatever else this server has at the site in this person's name came from a crash or an older setting.
    private static async Task RemoveOthers(IJiraSite remote, IReadOnlyList<ListedHook> listed, long? except, CancellationToken cancellation)
    {
        if (listed.Where(h => h.Id != except).Select(h => h.Id).ToList() is { Count: > 0 } others)
        {
            using var answer = await remote.RemoveHooks(HookBodies.Ids(others), cancellation);
        }
    }

    // Whoever registered it keeps it while they are here, else another administrator takes over when something is due.
    private async Task<string?> Administrator(IReadOnlyList<string> people)
    {
        foreach (var person in people.OrderBy(p => p != Current?.Person))
        {
            if (await isAdministrator(person))
            {
                return person;
            }
        }

        return null;
    }

    private async Task Put(IReadOnlyList<Registration> registrations)
    {
        if (!registrations.SequenceEqual(_registrations))
        {
            _registrations = registrations;
            await save(registrations);
        }
    }
}
