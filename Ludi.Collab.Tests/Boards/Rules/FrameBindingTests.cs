using System.Collections.Immutable;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Boards.Validation;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Boards.Rules.BoardOperation;

namespace Ludi.Collab.Tests.Boards.Rules;

/// <summary>Frames that are bound to something in Jira, X91.</summary>
public sealed class FrameBindingTests
{
    private static readonly BoardItem Frame = new(ItemKind.Frame, 0, 0, 400, 400, -1, Text: "Next");
    private static readonly BoardItem Bound = Frame with { Site = "site-1", Issue = "sprint:37:10004" };

    private Board _board = new(ImmutableDictionary<string, BoardItem>.Empty);

    [Theory]
    [InlineData("sprint:37:10004")]
    [InlineData("status:3:10004")]
    [InlineData("backlog:10004")]
    public void X91_B13_a_frame_is_bound_bound_anew_and_unbound(string to)
    {
        Assert.True(new BoardItemValidator().Validate(Bound with { Issue = to }).IsValid);
        Assert.Null(Do(new PutItem("frame-1", Frame)));
        Assert.Null(Do(new PutItem("frame-1", Bound with { Issue = to })));
        Assert.Equal(("site-1", to), (_board.Items["frame-1"].Site, _board.Items["frame-1"].Issue));
        Assert.Empty(_board.Places);
        Assert.Null(Do(new SetItem("frame-1", new ItemPatch(Text: "Later"))));
        Assert.Equal(to, _board.Items["frame-1"].Issue);
        Assert.Null(Do(new PutItem("frame-1", Frame)));
        Assert.Null(_board.Items["frame-1"].Site);
    }

    [Theory]
    [InlineData("site-1", "10004")]
    [InlineData("site-1", "sprint:NW Sprint 19:10004")]
    [InlineData("site-1", "sprint:37")]
    [InlineData("site-1", null)]
    [InlineData(null, "backlog:10004")]
    [InlineData("site-1", "epic:1:2")]
    public void X91_P60_what_is_not_ids_of_jiras_is_refused(string? site, string? to)
    {
        var wrong = Frame with { Site = site, Issue = to };
        Assert.False(new BoardItemValidator().Validate(wrong).IsValid);
        Assert.Equal(RefusalCode.Invalid, Do(new PutItem("frame-1", wrong)));
        Assert.Empty(_board.Items);
    }

    [Fact]
    public void X91_guests_neither_bind_nor_unbind_nor_take_it_away_but_move_and_name_it()
    {
        Assert.Equal(RefusalCode.GuestsWatchJira, Do(new PutItem("frame-1", Bound), BoardRole.Guest));
        Do(new PutItem("frame-1", Bound));
        Assert.All(
            (BoardOperation[])[new PutItem("frame-1", Frame), new PutItem("frame-1", Bound with { Issue = "backlog:10004" }), new DeleteItem("frame-1")],
            operation => Assert.Equal(RefusalCode.GuestsWatchJira, Do(operation, BoardRole.Guest)));
        Assert.Null(Do(new MoveItem("frame-1", 5, 5), BoardRole.Guest));
        Assert.Null(Do(new SetItem("frame-1", new ItemPatch(Text: "Ours")), BoardRole.Guest));
        Assert.Null(Do(new PutItem("frame-2", Frame), BoardRole.Guest));
        Assert.Null(Do(new DeleteItem("frame-2"), BoardRole.Guest));
    }

    private RefusalCode? Do(BoardOperation operation, BoardRole role = BoardRole.Member)
    {
        var verdict = _board.Apply(operation, role);
        _board = verdict is Verdict.Accepted accepted ? accepted.Board : _board;
        return (verdict as Verdict.Refused)?.Refusal.Code;
    }
}
