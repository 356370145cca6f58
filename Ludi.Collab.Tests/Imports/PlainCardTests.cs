using System.Collections.Immutable;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Boards.Validation;
using Ludi.Collab.Protocol;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Imports;

public sealed class PlainCardTests
{
    private const string Id = "abcdEFGH1234";

    private static readonly BoardItem Card = new(
        ItemKind.PlainCard, 0, 0, 280, 148, 1, Text: "Pier\nPaint it", Labels: "web", Estimate: "3", Link: "https://example.org/7", Origin: "azure/1f0q/7");

    [Fact]
    public void I19_only_a_plain_card_has_the_parts_of_one()
    {
        Assert.Equal(Card, After(new BoardOperation.PutItem(Id, Card)));
        Assert.Equal(
            Card with { Kind = ItemKind.Sticky, Labels = null, Estimate = null, Link = null },
            After(new BoardOperation.PutItem(Id, Card with { Kind = ItemKind.Sticky })));
    }

    [Fact]
    public void I19_each_part_is_set_by_itself_and_an_empty_one_clears()
    {
        var patched = After(new BoardOperation.PutItem(Id, Card), new BoardOperation.SetItem(Id, new ItemPatch(Labels: "a\nb", Estimate: "")));

        Assert.Equal(Card with { Labels = "a\nb", Estimate = null }, patched);
        Assert.Equal(
            Card with { Kind = ItemKind.Sticky, Labels = null, Estimate = null, Link = null },
            After(new BoardOperation.PutItem(Id, Card with { Kind = ItemKind.Sticky }), new BoardOperation.SetItem(Id, new ItemPatch(Link: "https://example.org"))));
    }

    [Fact]
    public void I19_it_is_stored_as_it_is() => Assert.Equal(Card, ItemDocuments.Read(ItemDocuments.Write("b", Id, Card)));

    [Theory]
    [InlineData("javascript:alert(1)", false), InlineData("data:text/html,x", false), InlineData("/boards/7", false), InlineData("file:///etc", false)]
    [InlineData("https://example.org/a?b#c", true), InlineData("http://intra/7", true), InlineData(null, true)]
    public void I20_a_link_is_an_address_of_the_web(string? link, bool valid)
    {
        Assert.Equal(valid, new BoardItemValidator().Validate(Card with { Link = link }).IsValid);
        Assert.Equal(valid, new WireOperationValidator().Validate(new WireOperation(OperationKind.Set, Id, Patch: new ItemPatch(Link: link))).IsValid);
    }

    [Fact]
    public void I21_an_origin_changes_and_does_not_come_or_go()
    {
        var own = Card with { Kind = ItemKind.Sticky, Labels = null, Estimate = null, Link = null, Origin = null };
        var again = new BoardOperation.SetItem(Id, new ItemPatch(Origin: "azure/2222/7"));

        Assert.Equal(Card with { Origin = "azure/2222/7" }, After(new BoardOperation.PutItem(Id, Card), again));
        Assert.Equal(own, After(new BoardOperation.PutItem(Id, own), again));
        Assert.False(new BoardItemValidator().Validate(Card with { Origin = "no such form" }).IsValid);
    }

    private static BoardItem After(params BoardOperation[] operations)
    {
        var board = new Board(ImmutableDictionary<string, BoardItem>.Empty);
        foreach (var operation in operations)
        {
            board = board.Apply(operation, BoardRole.Member) is Verdict.Accepted accepted ? accepted.Board : board;
        }

        return board.Items[Id];
    }
}
