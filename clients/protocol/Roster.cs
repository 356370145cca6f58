using MessagePack;

namespace Ludi.Collab.Protocol;

/// <summary>What somebody may do on a board.</summary>
public enum BoardRole
{
    Guest,
    Member,
    Facilitator,
}

/// <summary>One tab of one person on the board; a person is a key, a tab an entry.</summary>
/// <param name="Handle">A small number for this tab, unique on the board while it is here.</param>
/// <param name="Person">The same for all tabs of one person.</param>
/// <param name="Colour">#rrggbb of the pointer and avatar, chosen by the server, readable with white text.</param>
[MessagePackObject]
public sealed record RosterEntry(
    [property: Key("handle")] int Handle,
    [property: Key("person")] string Person,
    [property: Key("name")] string Name,
    [property: Key("role")] BoardRole Role,
    [property: Key("colour")] string Colour);

/// <summary>Everybody who is here, at a version of the roster.</summary>
[MessagePackObject]
public sealed record RosterState(
    [property: Key("version")] long Version,
    [property: Key("entries")] IReadOnlyList<RosterEntry> Entries,
    [property: Key("refusal")] Refusal? Refusal = null);

/// <summary>Who came and who went between two versions; a client whose version is not From asks for the whole.</summary>
[MessagePackObject]
public sealed record RosterChange(
    [property: Key("from")] long From,
    [property: Key("to")] long To,
    [property: Key("here")] IReadOnlyList<RosterEntry> Here,
    [property: Key("gone")] IReadOnlyList<int> Gone);
