using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards;

/// <summary>One connection that is on a board, as its node announces it again and again.</summary>
/// <param name="Connection">SignalR's connection id.</param>
/// <param name="Person">The person's or guest's id.</param>
[GenerateSerializer, Immutable]
internal sealed record Arrival(
    [property: Id(0)] string Connection,
    [property: Id(1)] string Person,
    [property: Id(2)] string Name,
    [property: Id(3)] BoardRole Role);
