using System.Collections.Immutable;
using Ludi.Collab.Boards;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Boards.Templates;
using Ludi.Collab.Hosting;
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
    public void O11_frames_may_carry_cards() => Assert.Contains(
        (-440f, 0f), CardLayout.Free([new BoardItem(ItemKind.Frame, -500, -500, 1000, 1000, -1)], 3, 0, 0));

    [Fact]
    public void O12_P23_cards_imported_into_a_frame_stay_within_it_and_it_grows_down()
    {
        var board = new Board(SprintPlanningTemplate.Template.Items.Select((item, i) => (item, i)).ToImmutableDictionary(p => $"item-{p.i}", p => p.item));
        var (id, frame) = board.Items.First(i => i.Value is { Kind: ItemKind.Frame, X: 0 });
        IssueRef[] issues = [.. Enumerable.Range(1, 40).Select(i => new IssueRef("site", $"{i}"))];
        foreach (var operation in Importing.Cards(board, issues, new IdSource(), frame.X + (frame.Width / 2), 160))
        {
            board = Assert.IsType<Verdict.Accepted>(board.Apply(operation, BoardRole.Member)).Board;
        }

        var grown = board.Items[id];
        var cards = board.Items.Values.Where(i => i.Kind is ItemKind.Card).ToList();
        Assert.Equal((40, frame.Width), (cards.Count, grown.Width));
        Assert.All(cards, c => Assert.True(c.X >= grown.X && c.X + c.Width <= grown.X + grown.Width && c.Y >= 160 && c.Y + c.Height <= grown.Y + grown.Height));
        Assert.Equal(2, cards.Select(c => c.X).Distinct().Count());
    }

    [Fact]
    public void O12_a_frame_that_is_high_enough_stays_as_it_is()
    {
        var frame = new BoardItem(ItemKind.Frame, 0, 0, 720, 900, -1);
        var board = new Board(ImmutableDictionary<string, BoardItem>.Empty.Add("frame", frame));
        Assert.All(Importing.Cards(board, [new IssueRef("site", "1")], new IdSource(), 360, 100), o => Assert.IsType<BoardOperation.PlaceCard>(o));
    }
}
