using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>
/// The webhooks of one site. It listens to the site, and sends what its hooks want to be told of on its way in the shape
/// and manner of its face of Jira. Used under the site's lock.
/// </summary>
internal sealed class SiteHooks(Site site, IPayloadShape shape, DeliveryManner manner, Deliveries deliveries)
{
    private readonly List<Hook> _hooks = [];
    private long _lastApp = 9999;
    private long _lastAdministrator;

    /// <summary>Whether anybody is to be told of anything.</summary>
    public bool Any => _hooks.Count > 0;

    /// <summary>Begins to tell; what happened before, a journal made again say, is told to nobody.</summary>
    public void Listen() => site.Happened += Tell;

    /// <summary>The next number of an app's hook.</summary>
    public long NextApp() => ++_lastApp;

    /// <summary>The next number of an administrator's hook.</summary>
    public long NextAdministrator() => ++_lastAdministrator;

    /// <summary>The app's hooks that have not ended, oldest first.</summary>
    public IReadOnlyList<AppHook> OfApp(DateTimeOffset now)
    {
        _hooks.RemoveAll(hook => hook is AppHook app && app.Expires <= now);
        return [.. _hooks.OfType<AppHook>()];
    }

    /// <summary>The administrators' hooks, oldest first.</summary>
    public IReadOnlyList<AdministratorHook> OfAdministrators() => [.. _hooks.OfType<AdministratorHook>().OrderBy(hook => hook.Id)];

    /// <summary>Takes a hook in.</summary>
    public void Add(Hook hook) => _hooks.Add(hook);

    /// <summary>Lets hooks go; how many there were.</summary>
    public int Remove(Predicate<Hook> gone) => _hooks.RemoveAll(gone);

    private void Tell(Happening happening)
    {
        foreach (var name in _hooks.Count == 0 ? [] : shape.EventsOf(happening))
        {
            foreach (var group in _hooks.Where(hook => hook.Wants(happening, name, site)).GroupBy(hook => (hook.TellsMatches, hook.Group)))
            {
                deliveries.Send(Write(happening, name, [.. group]));
            }
        }
    }

    private Delivery Write(Happening happening, string name, IReadOnlyList<Hook> hooks)
    {
        var first = hooks[0];
        var body = first.ExcludeBody ? null : shape.Write(happening, name);
        if (first.TellsMatches && body is not null)
        {
            body["matchedWebhookIds"] = new JsonArray([.. hooks.Select(hook => JsonValue.Create(hook.Id))]);
        }

        return new(
            site.CloudId,
            string.Join(',', hooks.Select(hook => hook.Id)),
            first.AddressFor(happening.Issue),
            name,
            happening.Issue.Id.ToString(CultureInfo.InvariantCulture),
            happening.Bulk,
            body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body),
            first.Signing,
            manner);
    }
}
