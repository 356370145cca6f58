namespace Ludi.Collab.Boards;

/// <summary>What is known of a board without opening it.</summary>
/// <param name="CreatedBy">The person who made it; they facilitate.</param>
/// <param name="Template">The template it was made from, null: blank.</param>
internal sealed record BoardHead(
    string Id, string Organisation, string Name, string CreatedBy, string? Template, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, long Revision);
