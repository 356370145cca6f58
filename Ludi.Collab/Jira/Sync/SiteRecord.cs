using Ludi.Collab.Jira.Api.Rates;

namespace Ludi.Collab.Jira.Sync;

/// <summary>What happened at a site in the last hour, for showing.</summary>
internal sealed class SiteRecord(TimeProvider time)
{
    /// <summary>When the last verified delivery came.</summary>
    public DateTimeOffset? LastEventAt { get; private set; }

    /// <summary>When Jira last answered a question for changes.</summary>
    public DateTimeOffset? LastReadAt { get; private set; }

    /// <summary>Deliveries that came, doubled ones included.</summary>
    public HourCount Deliveries { get; } = new(time);

    /// <summary>What failed: reads, registrations, deliveries that were refused.</summary>
    public HourCount Failures { get; } = new(time);

    /// <summary>Points of the quota that asking for changes cost.</summary>
    public HourCount Points { get; } = new(time);

    /// <summary>A verified delivery came.</summary>
    public void Delivered()
    {
        LastEventAt = time.GetUtcNow();
        Deliveries.Add();
    }

    /// <summary>Jira answered.</summary>
    public void Read() => LastReadAt = time.GetUtcNow();
}
