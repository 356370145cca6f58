using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Sync;

/// <summary>
/// One Jira site for one organisation: its sync mode, which live boards care, asking for changes, webhooks. Where no
/// connected person is present on any board it calls nobody. Key: "{organisation}/{site}".
/// </summary>
internal interface ISiteGrain : IGrainWithStringKey
{
    /// <summary>A live board announces itself; good for 30 s. Without people it leaves.</summary>
    [OneWay]
    Task Report(BoardReport report);

    /// <summary>A verified delivery named issues.</summary>
    [OneWay]
    Task Hint(Hint hint);

    /// <summary>A delivery was refused.</summary>
    [OneWay]
    Task Refused();

    /// <summary>The administrator chose; durable when it answers, and what was registered is removed then.</summary>
    /// <param name="address">Under which our server is reached from outside, null: as before.</param>
    [ResponseTimeout("00:01:00")]
    Task Choose(SyncMode mode, string? address);

    /// <summary>A new hook for Jira's administrator, in place of an older one; its secret is told this once.</summary>
    Task<MadeHook> MakeHook(string address);

    /// <summary>From now on the hook's deliveries are refused.</summary>
    Task RemoveHook();

    /// <summary>Somebody is about to disconnect: what was registered with their connection is removed while it works.</summary>
    [ResponseTimeout("00:01:00")]
    Task Leaving(string person);

    /// <summary>How it stands, without asking Jira.</summary>
    Task<SiteSyncState> State();
}

/// <summary>A board that shows issues of the site.</summary>
/// <param name="Url">The site's address for people.</param>
/// <param name="Issues">The issues on it, by number.</param>
/// <param name="Projects">Their projects, as far as they were read, by number.</param>
/// <param name="People">Those here with a working connection, longest present first.</param>
/// <param name="ReadAt">When its content was last read, null: never.</param>
[GenerateSerializer, Immutable]
internal sealed record BoardReport(
    [property: Id(0)] string Board,
    [property: Id(1)] string Url,
    [property: Id(2)] IReadOnlyList<string> Issues,
    [property: Id(3)] IReadOnlyList<string> Projects,
    [property: Id(4)] IReadOnlyList<string> People,
    [property: Id(5)] string? Reader,
    [property: Id(6)] DateTimeOffset ActedAt,
    [property: Id(7)] DateTimeOffset? ReadAt);

/// <summary>An issue that changed in Jira, and when as far as is known (epoch milliseconds).</summary>
[GenerateSerializer, Immutable]
internal readonly record struct ChangedIssue([property: Id(0)] string Issue, [property: Id(1)] long? UpdatedAt);

/// <summary>What a delivery said, all that is kept of it.</summary>
/// <param name="Delivery">The same for every attempt of one delivery.</param>
[GenerateSerializer, Immutable]
internal sealed record Hint([property: Id(0)] string Delivery, [property: Id(1)] ChangedIssue? Issue);

/// <summary>A hook's address and secret.</summary>
[GenerateSerializer, Immutable]
internal sealed record MadeHook([property: Id(0)] string Address, [property: Id(1)] string Secret);

/// <summary>How a site is kept in step.</summary>
/// <param name="Boards">Live boards with a connected person.</param>
/// <param name="Trouble">What is wrong, in a sentence; null: nothing.</param>
[GenerateSerializer, Immutable]
internal sealed record SiteSyncState(
    [property: Id(0)] SyncMode Mode,
    [property: Id(1)] int Boards,
    [property: Id(2)] DateTimeOffset? LastEventAt,
    [property: Id(3)] DateTimeOffset? LastReadAt,
    [property: Id(4)] DateTimeOffset? HookExpiresAt,
    [property: Id(5)] DateTimeOffset? HookRenewsAt,
    [property: Id(6)] int Failures,
    [property: Id(7)] string? Trouble,
    [property: Id(8)] int Deliveries,
    [property: Id(9)] string? HookAddress,
    [property: Id(10)] DateTimeOffset? HookCreatedAt);
