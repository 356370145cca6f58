using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>What can be done to a board: the first four by people, the others by the server alone.</summary>
internal abstract record BoardOperation
{
    private BoardOperation(string id) => Id = id;

    /// <summary>The item that it is about.</summary>
    public string Id { get; }

    /// <summary>Makes an item, or replaces it as a whole.</summary>
    public sealed record PutItem(string Id, BoardItem Item) : BoardOperation(Id);

    /// <summary>Sets some properties.</summary>
    public sealed record SetItem(string Id, ItemPatch Patch) : BoardOperation(Id);

    public sealed record MoveItem(string Id, float X, float Y) : BoardOperation(Id);

    /// <summary>Takes an item off the board; of a card the issue in Jira stays untouched (P36).</summary>
    public sealed record DeleteItem(string Id) : BoardOperation(Id);

    /// <summary>Puts a card whose issue the importer was seen to be allowed to read (P24).</summary>
    public sealed record PlaceCard(string Id, BoardItem Card) : BoardOperation(Id);

    /// <summary>Marks a sticky as being turned into an issue by a person.</summary>
    public sealed record MarkConverting(string Id, string Person) : BoardOperation(Id);

    /// <summary>Lifts the mark: no issue was made.</summary>
    public sealed record LiftMark(string Id) : BoardOperation(Id);

    /// <summary>Turns a marked sticky into the card of the issue that was made of it (P46).</summary>
    public sealed record BecomeCard(string Id, IssueRef Issue) : BoardOperation(Id);
}
