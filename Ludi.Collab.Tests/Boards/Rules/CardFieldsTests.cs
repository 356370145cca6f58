using System.Collections.Immutable;
using Ludi.Collab.Boards.Live;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Presence;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Boards.Rules.BoardOperation;

namespace Ludi.Collab.Tests.Boards.Rules;

/// <summary>Which fields cards show, O14–O15.</summary>
public sealed class CardFieldsTests
{
    private static readonly string Id = CardFields.IdOf("site-1", "10001");
    private static readonly BoardItem Stories = new(ItemKind.CardFields, 0, 0, 8, 8, 0, Text: "customfield_10020,fixVersions", Site: "site-1", Issue: "10001");

    private Board _board = new(ImmutableDictionary<string, BoardItem>.Empty);

    [Fact]
    public void O14_the_id_is_the_one_that_browsers_make() => Assert.Equal("fields-10001-f43c0c38", Id);

    [Fact]
    public void O14_P33_the_fields_of_an_issue_type_are_chosen_chosen_anew_and_reset()
    {
        Assert.Null(Do(new PutItem(Id, Stories)));
        Assert.Equal(["customfield_10020", "fixVersions"], CardFields.Of(_board.Items[Id]));
        Assert.Null(Do(new PutItem(Id, Stories with { Text = "" })));
        Assert.Empty(CardFields.Of(_board.Items[Id]));
        Assert.Null(Do(new SetItem(Id, new ItemPatch(Text: "labels"))));
        Assert.Equal(["labels"], CardFields.Of(_board.Items[Id]));
        Assert.Null(Do(new DeleteItem(Id)));
        Assert.Empty(_board.Items);
    }

    [Theory]
    [InlineData("Story points of Ada")]
    [InlineData("labels,")]
    [InlineData("labels,labels")]
    [InlineData("customfield_1;drop")]
    public void O14_P60_what_is_not_an_id_of_Jiras_is_refused(string text)
    {
        Assert.Equal(RefusalCode.Invalid, Do(new PutItem(Id, Stories with { Text = text })));
        Do(new PutItem(Id, Stories));
        Assert.Equal(RefusalCode.Invalid, Do(new SetItem(Id, new ItemPatch(Text: text))));
        Assert.Equal(Stories, _board.Items[Id]);
    }

    [Fact]
    public void O14_a_type_has_one_list_under_its_own_id_and_nothing_else_becomes_one()
    {
        var sticky = new BoardItem(ItemKind.Sticky, 0, 0, 200, 200, 1, "yellow", "hello");
        Do(new PutItem("item-1", sticky));
        Do(new PutItem(Id, Stories));
        Assert.All(
            (BoardOperation[])[
                new PutItem("item-2", Stories), new PutItem(CardFields.IdOf("site-2", "10001"), Stories), new PutItem("item-1", Stories),
                new PutItem(Id, sticky), new PutItem(Id, Stories with { Text = null }), new PutItem(Id, Stories with { Site = null }),
                new PutItem(Id, Stories with { Text = string.Join(',', Enumerable.Range(0, 31).Select(i => $"customfield_{i}")) })],
            operation => Assert.Equal(RefusalCode.Invalid, Do(operation)));
    }

    [Fact]
    public void O14_those_who_read_Jira_are_told_each_sites_fields_once()
    {
        Do(new PutItem(Id, Stories));
        Do(new PutItem(CardFields.IdOf("site-1", "2"), Stories with { Issue = "2", Text = "labels,fixVersions" }));
        var shown = Assert.Single(BoardViews.Of(_board, new Roster(TimeSpan.FromSeconds(30))).Shown);
        Assert.Equal("site-1", shown.Site);
        Assert.Equal(["customfield_10020", "fixVersions", "labels"], shown.Fields);
    }

    [Fact]
    public void O15_P33_guests_do_not_choose()
    {
        Assert.Equal(RefusalCode.NotAllowed, Do(new PutItem(Id, Stories), BoardRole.Guest));
        Do(new PutItem(Id, Stories));
        Assert.All(
            (BoardOperation[])[new SetItem(Id, new ItemPatch(Text: "labels")), new DeleteItem(Id), new MoveItem(Id, 3, 3)],
            operation => Assert.Equal(RefusalCode.NotAllowed, Do(operation, BoardRole.Guest)));
    }

    private RefusalCode? Do(BoardOperation operation, BoardRole role = BoardRole.Member)
    {
        var verdict = _board.Apply(operation, role);
        _board = verdict is Verdict.Accepted accepted ? accepted.Board : _board;
        return (verdict as Verdict.Refused)?.Refusal.Code;
    }
}
