using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Importing;

/// <summary>Issues to be placed near a point of the board; at most 1,000.</summary>
[GenerateSerializer, Immutable]
internal sealed record ImportOrder(
    [property: Id(0)] string Person,
    [property: Id(1)] string Site,
    [property: Id(2)] IReadOnlyList<string> Issues,
    [property: Id(3)] float X,
    [property: Id(4)] float Y);

/// <summary>What became of an import: new cards, cards that were there already, issues the person cannot see.</summary>
[GenerateSerializer, Immutable]
internal sealed record ImportReply(
    [property: Id(0)] IReadOnlyList<PlacedCard> Added,
    [property: Id(1)] IReadOnlyList<PlacedCard> Already,
    [property: Id(2)] IReadOnlyList<string> NotVisible,
    [property: Id(3)] Refusal? Refusal = null)
{
    /// <summary>Nothing was placed.</summary>
    public static ImportReply Refused(Refusal refusal) => new([], [], [], refusal);
}
