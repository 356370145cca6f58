using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Jira.Sync;

/// <summary>Chooses a mode by its name.</summary>
internal sealed record ModeBody(string? Mode);

/// <summary>How one site is kept in step, for administrators.</summary>
/// <param name="Site">Its id; address and name as the administrator's own connection knows them.</param>
/// <param name="Failures">In the last hour: reads, registrations and deliveries.</param>
/// <param name="CallsLastHour">To Jira, from the server that answers.</param>
internal sealed record SiteSyncAnswer(
    ConnectedSite Site, string Kind, string Mode, int Boards, DateTimeOffset? LastEventAt, DateTimeOffset? LastReadAt,
    DateTimeOffset? HookExpiresAt, DateTimeOffset? HookRenewsAt, int Failures, string? Trouble, int CallsLastHour,
    QuotaAnswer? Quota, HookAnswer? Hook, int DeliveriesLastHour);

/// <summary>What Jira last said is left.</summary>
internal sealed record QuotaAnswer(long Limit, long Remaining);

/// <summary>A hook for Jira's administrator; the secret part of its path is not told again.</summary>
internal sealed record HookAnswer(string Address, DateTimeOffset? CreatedAt);

/// <summary>How the cards of one site are kept in step, for the board's people: ids and moments.</summary>
internal sealed record BoardSyncAnswer(string Site, string Mode, DateTimeOffset? LastEventAt, DateTimeOffset? LastReadAt);
