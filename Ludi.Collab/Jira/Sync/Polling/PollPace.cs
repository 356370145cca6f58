using Ludi.Collab.Jira.Api.Rates;

namespace Ludi.Collab.Jira.Sync.Polling;

/// <summary>How often Jira is asked for changes. SPEC: Y8, Y9, Y24.</summary>
internal static class PollPace
{
    /// <summary>Points an hour where Jira said nothing usable: the smallest pool that an app has (JIRA.md §5).</summary>
    private const long UsualQuota = 65_000;

    // Limits below this are those of a burst, not of an hour.
    private const long SmallestQuota = 10_000;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(60);

    /// <summary>The time between two rounds.</summary>
    /// <param name="idle">Since anybody did anything on any board of the site.</param>
    /// <param name="told">Webhooks come: asking is for what they lose.</param>
    /// <param name="tight">The share of the quota is used up, or Jira says that little is left.</param>
    public static TimeSpan Every(TimeSpan idle, bool told, bool tight) => (told, tight) switch
    {
        (true, _) => idle < TimeSpan.FromMinutes(5) ? Slowest : TimeSpan.FromMinutes(5),
        (_, true) => Slowest,
        _ => TimeSpan.FromSeconds(idle.TotalSeconds switch
        {
            < 30 => 5,
            < 90 => 10,
            < 180 => 20,
            < 360 => 40,
            _ => 60,
        }),
    };

    /// <summary>Whether asking has to be slow: of an hour's points, so many are for it.</summary>
    public static bool IsTight(SiteQuota? quota, int spent, int percent) =>
        quota is { NearLimit: true, Limit: >= SmallestQuota } || spent >= (quota is { Limit: >= SmallestQuota and var limit } ? limit : UsualQuota) * percent / 100;
}
