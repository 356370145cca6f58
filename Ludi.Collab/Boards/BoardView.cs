using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>A card's issue: the Jira site's id and the issue's number, all that is ever stored of it (P60).</summary>
[GenerateSerializer, Immutable]
internal readonly record struct IssueRef([property: Id(0)] string Site, [property: Id(1)] string Issue);

/// <summary>An issue that stands on the board, and the item that shows it.</summary>
[GenerateSerializer, Immutable]
internal sealed record PlacedCard([property: Id(0)] string Item, [property: Id(1)] IssueRef Issue);

/// <summary>Where imported cards went: new ones, and those that were on the board already (P25).</summary>
[GenerateSerializer, Immutable]
internal sealed record Placement(
    [property: Id(0)] IReadOnlyList<PlacedCard> Added,
    [property: Id(1)] IReadOnlyList<PlacedCard> Already,
    [property: Id(2)] Refusal? Refusal);

/// <summary>A sticky that may now be turned into an issue; nobody else can until it is ended.</summary>
[GenerateSerializer, Immutable]
internal sealed record ConvertibleSticky([property: Id(0)] string Item, [property: Id(1)] string Text);

/// <summary>What became of a sticky: with an issue it becomes that card in its place, without it stays a sticky (P46).</summary>
[GenerateSerializer, Immutable]
internal sealed record ConvertedSticky([property: Id(0)] string Item, [property: Id(1)] IssueRef? Issue);

/// <summary>What a board tells those who read Jira for it: the people on it and the cards on it.</summary>
/// <param name="People">Everybody on the board once, longest present first.</param>
/// <param name="Shown">What cards show beside the basic fields, once for each site.</param>
/// <param name="ActedAt">When somebody last changed something or pointed, as far as this activation of the board saw.</param>
/// <param name="Converting">Stickies marked as being converted, with the person who began.</param>
[GenerateSerializer, Immutable]
internal sealed record BoardView(
    [property: Id(0)] IReadOnlyList<PresentPerson> People,
    [property: Id(1)] IReadOnlyList<PlacedCard> Cards,
    [property: Id(2)] IReadOnlyList<PendingConversion> Converting,
    [property: Id(3)] IReadOnlyList<ShownFields> Shown,
    [property: Id(4)] DateTimeOffset ActedAt = default);

/// <summary>Fields that the cards of a site show on this board, by Jira's ids (P33).</summary>
[GenerateSerializer, Immutable]
internal sealed record ShownFields([property: Id(0)] string Site, [property: Id(1)] IReadOnlyList<string> Fields);

/// <summary>A person on the board.</summary>
[GenerateSerializer, Immutable]
internal sealed record PresentPerson([property: Id(0)] string Person, [property: Id(1)] string Name, [property: Id(2)] BoardRole Role);

/// <summary>A sticky whose conversion was begun and not ended: its outcome has to be found out.</summary>
[GenerateSerializer, Immutable]
internal sealed record PendingConversion([property: Id(0)] string Item, [property: Id(1)] string Person);
