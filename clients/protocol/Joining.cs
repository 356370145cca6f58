using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>Asks to enter a board.</summary>
/// <param name="Known">The revision of the replica that the client holds, null: none.</param>
[MessagePackObject]
public sealed record JoinBoard(
    [property: Key("board")] string Board,
    [property: Key("known")] long? Known);

/// <summary>The answer to a join: everything needed to draw the board, or the refusal.</summary>
[MessagePackObject]
public sealed record Joined(
    [property: Key("you")] RosterEntry? You,
    [property: Key("name")] string? Name,
    [property: Key("board")] CatchUp? Board,
    [property: Key("roster")] RosterState? Roster,
    [property: Key("pulse")] Pulse? Pulse,
    [property: Key("refusal")] Refusal? Refusal = null);
