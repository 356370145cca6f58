using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Jira.Changes;

/// <summary>What changes in Jira do to the board: cards are placed, stickies become cards.</summary>
internal interface IBoardItems
{
    /// <summary>Places verified issues as cards, each at most once on the board.</summary>
    Task<Placement> Place(ImportOrder order, IReadOnlyList<IssueRef> issues);

    /// <summary>Marks stickies, in the store, as being converted. Answers those that this call has won.</summary>
    Task<IReadOnlyList<string>> Begin(string person, IReadOnlyList<string> items);

    /// <summary>Stickies become cards, or stay stickies; their marks go.</summary>
    Task End(IReadOnlyList<ConvertedSticky> results);
}
