using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Rules;

/// <summary>Finds free places for imported cards: rows near a point, never on another item (P23).</summary>
internal static class CardLayout
{
    public const float Width = 280;

    public const float Height = 148;

    private const float Gap = 20;

    /// <summary>The first free cells of a grid around a point, nearest rows first, as many as asked for.</summary>
    public static IReadOnlyList<(float X, float Y)> Free(IEnumerable<BoardItem> items, int count, float nearX, float nearY)
    {
        var columns = (int)Math.Clamp(Math.Ceiling(Math.Sqrt(count)), 1, 20);
        var left = nearX - (columns * (Width + Gap) / 2);
        // Frames lie behind: cards may stand on them.
        var taken = new Cells(items.Where(i => i.Kind is not ItemKind.Frame));
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
