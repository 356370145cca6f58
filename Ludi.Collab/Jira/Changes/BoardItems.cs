using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Changes.Importing;

namespace Ludi.Collab.Jira.Changes;

/// <summary>The items of one live board, by way of its grain.</summary>
internal sealed class BoardItems(IBoardGrain board) : IBoardItems
{
    public Task<Placement> Place(ImportOrder order, IReadOnlyList<IssueRef> issues) => board.PlaceCards(order.Person, issues, order.X, order.Y);

    public async Task<IReadOnlyList<string>> Begin(string person, IReadOnlyList<string> items) =>
        [.. (await board.BeginConversion(person, items)).Select(s => s.Item)];

    public Task End(IReadOnlyList<ConvertedSticky> results) => board.EndConversion(results);
}
