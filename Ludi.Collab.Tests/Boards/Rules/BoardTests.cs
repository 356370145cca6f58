using System.Collections.Immutable;
using Ludi.Collab.Boards;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Boards.Rules.BoardOperation;

namespace Ludi.Collab.Tests.Boards.Rules;

/// <summary>The rules of changing a board, O1–O10.</summary>
public sealed class BoardTests
{
    private static readonly BoardItem Sticky = new(ItemKind.Sticky, 0, 0, 200, 200, 1, "yellow", "hello");
    private static readonly BoardItem Card = new(ItemKind.Card, 10, 10, 280, 148, 2, Site: "site", Issue: "10231");
    private static readonly IssueRef Issue = new("site", "10231");

    private Board _board = new(ImmutableDictionary<string, BoardItem>.Empty);

    [Fact]
    public void O1_a_put_makes_an_item_and_replaces_it()
    {
        After(new PutItem("item-1", Sticky), new PutItem("item-1", Sticky with { Text = "other" }));
        Assert.Equal(Sticky with { Text = "other" }, _board.Items["item-1"]);
    }

    [Fact]
    public void O1_what_is_about_an_item_that_is_gone_is_ignored() => Assert.All(
        (BoardOperation[])[new SetItem("gone", new ItemPatch(Text: "x")), new MoveItem("gone", 1, 1), new DeleteItem("gone")],
        operation => Assert.IsType<Verdict.Ignored>(_board.Apply(operation, BoardRole.Member)));

    [Fact]
    public void O2_doing_an_operation_twice_changes_nothing_more()
    {
        BoardOperation[] operations = [new PutItem("item-1", Sticky), new SetItem("item-1", new ItemPatch(Text: "x")), new MoveItem("item-1", 5, 6)];
        After(operations);
        var once = _board.Items["item-1"];
        After(operations[1], operations[2]);
        Assert.Equal(once, _board.Items["item-1"]);
    }

    [Fact]
    public void O3_a_full_board_takes_changes_but_no_more_items()
    {
        _board = new Board(Enumerable.Range(0, Board.MaxItems).ToImmutableDictionary(i => $"item-{i}", _ => Sticky));
        Assert.Equal(RefusalCode.BoardFull, RefusalOf(new PutItem("one-more", Sticky)));
        Assert.IsType<Verdict.Accepted>(_board.Apply(new MoveItem("item-7", 1, 1), BoardRole.Member));
    }

    [Fact]
    public void O4_P57_a_card_that_a_hand_puts_is_refused() =>
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("item-1", Card)));

    [Fact]
    public void O4_a_card_comes_back_by_undo_with_its_own_issue_only()
    {
        After(new PlaceCard("card-1", Card), new DeleteItem("card-1"));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("card-1", Card with { Issue = "666" })));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("other", Card)));
        After(new PutItem("card-1", Card));
        Assert.Equal(Card, _board.Items["card-1"]);
    }

    [Fact]
    public void O4_a_card_cannot_be_made_into_another_or_into_a_sticky()
    {
        After(new PlaceCard("card-1", Card));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("card-1", Card with { Issue = "666" })));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("card-1", Sticky)));
    }

    [Fact]
    public void O4_a_sticky_cannot_smuggle_an_issue_in()
    {
        After(new PutItem("item-1", Sticky with { Site = "site", Issue = "666" }));
        Assert.Equal(Sticky, _board.Items["item-1"]);
    }

    [Fact]
    public void O5_guests_neither_take_cards_off_nor_put_them_back_nor_colour_them()
    {
        After(new PlaceCard("card-1", Card));
        Assert.Equal(RefusalCode.GuestsWatchJira, RefusalOf(new DeleteItem("card-1"), BoardRole.Guest));
        Assert.Equal(RefusalCode.GuestsWatchJira, RefusalOf(new SetItem("card-1", new ItemPatch(Border: "#112233")), BoardRole.Guest));
        After(new DeleteItem("card-1"));
        Assert.Equal(RefusalCode.GuestsWatchJira, RefusalOf(new PutItem("card-1", Card), BoardRole.Guest));
    }

    [Fact]
    public void O6_P36_a_card_that_is_taken_off_is_off_the_board()
    {
        After(new PlaceCard("card-1", Card), new DeleteItem("card-1"));
        Assert.Empty(_board.Items);
    }

    [Fact]
    public void O7_P25_an_issue_stands_on_a_board_once()
    {
        After(new PlaceCard("card-1", Card));
        Assert.IsType<Verdict.Ignored>(_board.Apply(new PlaceCard("card-2", Card), BoardRole.Member));
    }

    [Fact]
    public void O8_P47_of_two_who_convert_a_sticky_one_wins()
    {
        After(new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"));
        Assert.Equal(RefusalCode.AlreadyConverting, RefusalOf(new MarkConverting("item-1", "grace")));
    }

    [Fact]
    public void O8_while_it_is_converted_a_sticky_can_only_be_moved()
    {
        After(new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"), new MoveItem("item-1", 70, 80));
        Assert.All(
            (BoardOperation[])[new SetItem("item-1", new ItemPatch(Text: "x")), new PutItem("item-1", Sticky), new DeleteItem("item-1")],
            operation => Assert.Equal(RefusalCode.AlreadyConverting, RefusalOf(operation)));
        Assert.Equal((70f, 80f), (_board.Items["item-1"].X, _board.Items["item-1"].Y));
    }

    [Fact]
    public void O9_P46_a_converted_sticky_becomes_the_card_in_its_place()
    {
        After(new PutItem("item-1", Sticky with { X = 300, Y = 400 }), new MarkConverting("item-1", "ada"), new BecomeCard("item-1", Issue));
        Assert.Equal(
            new BoardItem(ItemKind.Card, 300, 400, 220, CardLayout.Height, 1, Site: "site", Issue: "10231"),
            _board.Items["item-1"]);
    }

    [Theory]
    [InlineData(60, 220)]
    [InlineData(300, 300)]
    [InlineData(2000, 640)]
    public void O13_a_converted_stickys_card_is_as_wide_as_it_was(float sticky, float card)
    {
        After(new PutItem("item-1", Sticky with { Width = sticky }), new MarkConverting("item-1", "ada"), new BecomeCard("item-1", Issue));
        Assert.Equal((0, 0, card), (_board.Items["item-1"].X, _board.Items["item-1"].Y, _board.Items["item-1"].Width));
    }

    [Fact]
    public void O7_where_an_issue_stands_is_known_through_all_that_is_done()
    {
        After(new PlaceCard("card-1", Card), new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"), new BecomeCard("item-1", new IssueRef("site", "2")));
        Assert.Equal(["card-1", "item-1"], _board.Places.OrderByDescending(p => p.Key.Issue.Length).Select(p => p.Value));
        After(new DeleteItem("card-1"));
        Assert.Equal([new IssueRef("site", "2")], _board.Places.Keys);
        After(new PutItem("card-1", Card), new MoveItem("card-1", 7, 7));
        Assert.Equal("card-1", _board.Places[Issue]);
        Assert.Equal(_board.Places, new Board(_board.Items).Places);
    }

    [Fact]
    public void O9_a_failed_conversion_leaves_the_sticky_as_it_was()
    {
        After(new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"), new LiftMark("item-1"));
        Assert.Equal(Sticky, _board.Items["item-1"]);
    }

    [Fact]
    public void O20_P47_a_converted_sticky_whose_issue_was_imported_meanwhile_goes()
    {
        After(new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"), new PlaceCard("card-1", Card), new BecomeCard("item-1", Issue));
        Assert.Equal(["card-1"], _board.Items.Keys);
    }

    [Fact]
    public void O21_P47_undo_brings_no_sticky_back_under_the_id_of_its_card()
    {
        After(new PutItem("item-1", Sticky), new MarkConverting("item-1", "ada"), new BecomeCard("item-1", Issue));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("item-1", Sticky)));
        After(new DeleteItem("item-1"));
        Assert.Equal(RefusalCode.CardsComeFromJira, RefusalOf(new PutItem("item-1", Sticky)));
    }

    [Fact]
    public void O10_a_set_touches_what_it_names_and_an_empty_colour_clears()
    {
        After(new PutItem("item-1", Sticky), new SetItem("item-1", new ItemPatch(Width: 300, Colour: "")));
        Assert.Equal(Sticky with { Width = 300, Colour = null }, _board.Items["item-1"]);
    }

    private void After(params BoardOperation[] operations)
    {
        foreach (var operation in operations)
        {
            _board = _board.Apply(operation, BoardRole.Member) is Verdict.Accepted accepted ? accepted.Board : _board;
        }
    }

    private RefusalCode? RefusalOf(BoardOperation operation, BoardRole role = BoardRole.Member) =>
        (_board.Apply(operation, role) as Verdict.Refused)?.Refusal.Code;
}
