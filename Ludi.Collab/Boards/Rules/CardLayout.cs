using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>Finds free places for imported cards: rows near a point, never on another item (P23).</summary>
internal static class CardLayout
{
    public const float Width = 280;

    public const float Height = 148;

    /// <summary>Free space within a frame's edges.</summary>
    public const float Margin = 40;

    private const float Gap = 20;
    private const float Narrowest = 220;
    private const float Widest = 640;

    /// <summary>The width of a card that takes a sticky's place: the sticky's own, within what a card can be.</summary>
    public static float WidthAs(BoardItem sticky) => Math.Clamp(sticky.Width, Narrowest, Widest);

    /// <summary>
    /// The first free cells of a grid, nearest rows first, as many as asked for: within the frame that the point is
    /// in, as wide as that is and as far down as it takes, else around the point.
    /// </summary>
    public static IReadOnlyList<(float X, float Y)> Free(IReadOnlyCollection<BoardItem> items, int count, float nearX, float nearY)
    {
        var (columns, left) = GridOf(FrameAt(items, nearX, nearY), count, nearX);
        // Frames lie behind: cards may stand on them. Card fields are not drawn.
        var taken = new Cells(items.Where(i => i.Kind is not (ItemKind.Frame or ItemKind.CardFields)));
        var places = new List<(float, float)>(count);
        for (var row = 0; places.Count < count; row++)
        {
            var y = nearY + (row * (Height + Gap));
            for (var column = 0; column < columns && places.Count < count; column++)
            {
                var x = left + (column * (Width + Gap));
                if (!taken.Meets(x, y, Width, Height))
                {
                    places.Add((x, y));
                }
            }
        }

        return places;
    }

    /// <summary>The smallest frame that a point is in, if it is wide enough for a card.</summary>
    public static BoardItem? FrameAt(IEnumerable<BoardItem> items, float x, float y) => items
        .Where(i => i.Kind is ItemKind.Frame && i.Width >= Width + (2 * Margin)
            && x >= i.X && x <= i.X + i.Width && y >= i.Y && y <= i.Y + i.Height)
        .MinBy(i => i.Width * i.Height);

    private static (int Columns, float Left) GridOf(BoardItem? frame, int count, float nearX)
    {
        if (frame is null)
        {
            var square = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(count)), 1, 20);
            return (square, nearX - (square * (Width + Gap) / 2));
        }

        var fitting = (int)((frame.Width - (2 * Margin) + Gap) / (Width + Gap));
        return (fitting, frame.X + ((frame.Width - (fitting * (Width + Gap)) + Gap) / 2));
    }

    /// <summary>Items by coarse cells, so that a full board costs no more than its surroundings.</summary>
    private sealed class Cells
    {
        private const float Size = 600;

        private readonly Dictionary<(int, int), List<BoardItem>> _cells = [];

        public Cells(IEnumerable<BoardItem> items)
        {
            foreach (var item in items)
            {
                foreach (var cell in Of(item.X, item.Y, item.Width, item.Height))
                {
                    (_cells.TryGetValue(cell, out var list) ? list : _cells[cell] = []).Add(item);
                }
            }
        }

        public bool Meets(float x, float y, float width, float height) => Of(x, y, width, height)
            .Any(cell => _cells.TryGetValue(cell, out var list) && list.Any(i =>
                x < i.X + i.Width && i.X < x + width && y < i.Y + i.Height && i.Y < y + height));

        private static IEnumerable<(int, int)> Of(float x, float y, float width, float height)
        {
            for (var column = (int)Math.Floor(x / Size); column <= (int)Math.Floor((x + width) / Size); column++)
            {
                for (var row = (int)Math.Floor(y / Size); row <= (int)Math.Floor((y + height) / Size); row++)
                {
                    yield return (column, row);
                }
            }
        }
    }
}
