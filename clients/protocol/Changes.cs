using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>Operations that one gesture made; at most 500. They become one revision.</summary>
/// <param name="Id">Chosen by the client, 8 to 24 characters; remembered, so that a resend is not applied twice.</param>
[MessagePackObject]
public sealed record ChangeBatch(
    [property: Key("id")] string Id,
    [property: Key("operations")] IReadOnlyList<WireOperation> Operations);

/// <summary>
/// What became of a batch. With <see cref="Refusal"/> nothing of it was done. Otherwise it is stored at
/// <see cref="Revision"/>, but for the operations that are listed as refused.
/// </summary>
[MessagePackObject]
public sealed record ChangeAnswer(
    [property: Key("id")] string Id,
    [property: Key("revision")] long Revision,
    [property: Key("refused")] IReadOnlyList<RefusedOperation> Refused,
    [property: Key("refusal")] Refusal? Refusal = null);

/// <summary>One operation of a batch that was not done, by its place in the batch.</summary>
[MessagePackObject]
public sealed record RefusedOperation(
    [property: Key("index")] int Index,
    [property: Key("refusal")] Refusal Refusal);

/// <summary>An item with its id.</summary>
[MessagePackObject]
public sealed record ItemEntry(
    [property: Key("id")] string Id,
    [property: Key("item")] BoardItem Item);

/// <summary>
/// What brings a replica to <see cref="Revision"/>: either the operations that follow <see cref="From"/>, or,
/// where those are no longer kept, all items (<see cref="Snapshot"/>).
/// </summary>
[MessagePackObject]
public sealed record CatchUp(
    [property: Key("revision")] long Revision,
    [property: Key("from")] long From,
    [property: Key("operations")] IReadOnlyList<WireOperation>? Operations,
    [property: Key("snapshot")] IReadOnlyList<ItemEntry>? Snapshot,
    [property: Key("refusal")] Refusal? Refusal = null);
