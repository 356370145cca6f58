namespace Ludi.Collab.Accounts;

/// <summary>A customer: its people, its boards and the plan it is on.</summary>
/// <param name="Plan">The name of an entry of the plan table (free, starter, pro, team, business, enterprise).</param>
internal sealed record Organisation(string Id, string Name, string Plan, DateTimeOffset CreatedAt);
