using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Tests.Boards.Rules;

/// <summary>Where imported cards go, O11.</summary>
public sealed class CardLayoutTests
{
    [Fact]
    public void O11_P23_imported_cards_lie_on_nothing_and_not_on_each_other()
    {
        var random = new Random(7);
        List<BoardItem> items = [.. Enumerable.Range(0, 300).Select(_ => new BoardItem(
            ItemKind.Sticky, random.Next(-3000, 3000), random.Next(-3000, 3000), random.Next(50, 900), random.Next(50, 900), 0))];
        var places = CardLayout.Free(items, 1000, 0, 0);
        Assert.Equal(1000, places.Count);
        foreach (var (x, y) in places)
        {
            Assert.DoesNotContain(items, i => x < i.X + i.Width && i.X < x + CardLayout.Width && y < i.Y + i.Height && i.Y < y + CardLayout.Height);
            items.Add(new BoardItem(ItemKind.Card, x, y, CardLayout.Width, CardLayout.Height, 0));
        }
    }

    [Fact]
    public void O11_frames_may_carry_cards() => Assert.Equal(
        (-CardLayout.Width / 2 - 10, 0f),
        CardLayout.Free([new BoardItem(ItemKind.Frame, -500, -500, 1000, 1000, -1)], 1, 0, 0)[0]);
}
