using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>
/// What happened on a board in one window. Operations lead from revision <see cref="From"/> to
/// <see cref="To"/>; equal when nothing was stored. A client whose revision is not From asks for CatchUp.
/// </summary>
[MessagePackObject]
public sealed record BoardFrame(
    [property: Key("from")] long From,
    [property: Key("to")] long To,
    [property: Key("operations")] IReadOnlyList<WireOperation> Operations,
    [property: Key("pointers")] IReadOnlyList<PointerSample> Pointers,
    [property: Key("drags")] IReadOnlyList<DragSample> Drags);

/// <summary>Where somebody points: [handle, x, y, hidden].</summary>
[MessagePackObject]
public sealed record PointerSample(
    [property: Key(0)] int Handle,
    [property: Key(1)] float X,
    [property: Key(2)] float Y,
    [property: Key(3)] bool Hidden);

/// <summary>Where somebody holds an item that they are dragging: [handle, id, x, y]. Not stored.</summary>
[MessagePackObject]
public sealed record DragSample(
    [property: Key(0)] int Handle,
    [property: Key(1)] string Id,
    [property: Key(2)] float X,
    [property: Key(3)] float Y);

/// <summary>A client's pointer and the items in its hand (at most 200), sent at most 20 times a second.</summary>
[MessagePackObject]
public sealed record Pointing(
    [property: Key("x")] float X,
    [property: Key("y")] float Y,
    [property: Key("hidden")] bool Hidden,
    [property: Key("drags")] IReadOnlyList<DragSample> Drags);

/// <summary>The heads of the three streams of a board, so that nothing is missed for longer than a pulse (2 s).</summary>
[MessagePackObject]
public sealed record Pulse(
    [property: Key("revision")] long Revision,
    [property: Key("roster")] long Roster,
    [property: Key("issues")] long Issues,
    [property: Key("seal")] string? Seal);
