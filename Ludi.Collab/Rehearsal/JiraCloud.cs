using System.Collections.Concurrent;
using Ludi.Collab.Rehearsal.Audit;
using Ludi.Collab.Rehearsal.Bulk;
using Ludi.Collab.Rehearsal.Faults;
using Ludi.Collab.Rehearsal.Gateway;
using Ludi.Collab.Rehearsal.Journal;
using Ludi.Collab.Rehearsal.OAuth;
using Ludi.Collab.Rehearsal.Shapes;
using Ludi.Collab.Rehearsal.Sites;
using Ludi.Collab.Rehearsal.Webhooks;

namespace Ludi.Collab.Rehearsal;

/// <summary>Everything one rehearsal server holds, in memory; with the process it ends, but for what a journal keeps.</summary>
internal sealed class JiraCloud(RehearsalOptions options, IReadOnlyList<Site> sites, Func<string> origin)
{
    private readonly ConcurrentDictionary<Site, BulkQueue> _bulk = [];
    private readonly ConcurrentDictionary<Site, SiteHooks> _hooks = [];

    /// <summary>What it was started with.</summary>
    public RehearsalOptions Options { get; } = options;

    /// <summary>How long a write stays unseen by searches; it can be changed while the server runs.</summary>
    public TimeSpan IndexLag { get; set; } = options.IndexLag;

    /// <summary>Its sites.</summary>
    public IReadOnlyList<Site> Sites { get; } = sites;

    /// <summary>Everybody, once.</summary>
    public IReadOnlyList<Person> People { get; } = [.. sites.SelectMany(site => site.People).Distinct()];

    /// <summary>Where its things are found.</summary>
    public Addresses Addresses { get; } = new(origin);

    /// <summary>Who granted what.</summary>
    public GrantBook Grants { get; } = new(options);

    /// <summary>Who called what.</summary>
    public AuditLog Audit { get; } = new();

    /// <summary>What shall go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What was written, where that is kept.</summary>
    public WriteJournal Journal { get; } = new(options);

    /// <summary>How much may be called.</summary>
    public RateLimits Limits { get; } = new(options);

    /// <summary>What is on its way to webhooks.</summary>
    public Deliveries Deliveries { get; } = new(options.Time, options.Seed);

    /// <summary>The webhooks of a site, used under its lock.</summary>
    public SiteHooks Hooks(Site site) => _hooks.GetOrAdd(site, key => new SiteHooks(key, new CloudPayload(this, key), DeliveryManner.Cloud, Deliveries));

    /// <summary>The bulk operations of a site, used under its lock.</summary>
    public BulkQueue Bulk(Site site) => _bulk.GetOrAdd(site, key => new BulkQueue(this, key));

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>A person by account id.</summary>
    public Person? FindPerson(string? accountId) => People.FirstOrDefault(person => person.AccountId == accountId);
}
