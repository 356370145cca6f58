using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>What an operation does. All are absolute, so doing one twice changes nothing more.</summary>
public enum OperationKind
{
    Put,
    Set,
    Move,
    Delete,
}

/// <summary>
/// One change to one item, as a compact array: [kind, id, by, x, y, item, patch]. Put needs item, Set needs
/// patch, Move reads x and y, Delete needs only the id. A client may send fewer elements.
/// </summary>
/// <param name="Id">Chosen by the client: 8 to 24 characters of A–Z a–z 0–9 _ -.</param>
/// <param name="By">The roster handle of who did it; what a client sends here is ignored. 0: the server.</param>
[MessagePackObject]
public sealed record WireOperation(
    [property: Key(0)] OperationKind Kind,
    [property: Key(1)] string Id,
    [property: Key(2)] int By = 0,
    [property: Key(3)] float X = 0,
    [property: Key(4)] float Y = 0,
    [property: Key(5)] BoardItem? Item = null,
    [property: Key(6)] ItemPatch? Patch = null);
