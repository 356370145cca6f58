using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Hosting;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>Makes the operations that put imported issues on a board, and make their frame high enough for them (P23).</summary>
internal static class Importing
{
    public static IReadOnlyList<BoardOperation> Cards(Board board, IReadOnlyList<IssueRef> issues, IdSource ids, float nearX, float nearY)
    {
        BoardItem[] items = [.. board.Items.Values];
        var top = items.Select(i => i.Z).DefaultIfEmpty(0).Max();
        var places = CardLayout.Free(items, issues.Count, nearX, nearY);
        var cards = issues.Zip(places, BoardOperation (issue, place) => new BoardOperation.PlaceCard(
            ids.Next(),
            new BoardItem(ItemKind.Card, place.X, place.Y, CardLayout.Width, CardLayout.Height, ++top, Site: issue.Site, Issue: issue.Issue)));
        return [.. Grown(board, CardLayout.FrameAt(items, nearX, nearY), places), .. cards];
    }

    private static IEnumerable<BoardOperation> Grown(Board board, BoardItem? frame, IReadOnlyList<(float X, float Y)> places)
    {
        if (frame is not null && places.Count > 0)
        {
            var height = places.Max(p => p.Y) + CardLayout.Height + CardLayout.Margin - frame.Y;
            if (height > frame.Height)
            {
                yield return new BoardOperation.SetItem(board.Items.First(i => i.Value == frame).Key, new ItemPatch(Height: height));
            }
        }
    }
}
