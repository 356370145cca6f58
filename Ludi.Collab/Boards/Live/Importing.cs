using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Hosting;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>Makes the operations that put imported issues on a board (P23).</summary>
internal static class Importing
{
    public static IEnumerable<BoardOperation.PlaceCard> Cards(Board board, IReadOnlyList<IssueRef> issues, IdSource ids, float nearX, float nearY)
    {
        var top = board.Items.Values.Select(i => i.Z).DefaultIfEmpty(0).Max();
        return issues.Zip(CardLayout.Free(board.Items.Values, issues.Count, nearX, nearY), (issue, place) => new BoardOperation.PlaceCard(
            ids.Next(),
            new BoardItem(ItemKind.Card, place.X, place.Y, CardLayout.Width, CardLayout.Height, ++top, Site: issue.Site, Issue: issue.Issue)));
    }
}
