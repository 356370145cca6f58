namespace Ludi.Collab.Accounts.Plans;

/// <summary>An entry of the plan table: what organisations on it may use (P1).</summary>
/// <param name="Includes">Names of what is part of it; "jira" is everything under /jira.</param>
internal sealed record Plan(string Id, string Name, IReadOnlyList<string> Includes);
