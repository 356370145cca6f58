using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>A guest on a board with cards: everything but Jira, and nothing that only members may.</summary>
public sealed class GuestCallTests
{
    [Fact]
    public async Task S8_P54_P58_what_guests_may_not_is_refused_and_changes_nothing()
    {
        await using var session = await CanarySession.Start();
        await using var member = (await BoardLine.TryOpen(session.Ada))!;
        await session.Import(1);
        using var guest = await session.NewGuest();
        await using var line = (await BoardLine.TryOpen(guest))!;
        var board = await line.InvokeAsync<CatchUp>("CatchUp", long.MaxValue);
        var card = board.Snapshot!.Single(e => e.Item.Kind is ItemKind.Card);

        WireOperation[] forbidden =
        [
            new(OperationKind.Delete, card.Id),
            new(OperationKind.Put, card.Id, Item: card.Item with { X = 5 }),
            new(OperationKind.Set, card.Id, Patch: new ItemPatch(Border: "#ff0000")),
            new(OperationKind.Put, "forged-card", Item: card.Item with { Issue = "1" }),
            new(OperationKind.Put, card.Id, Item: new BoardItem(ItemKind.Sticky, 0, 0, 200, 200, 1)),
        ];
        var answer = await line.InvokeAsync<ChangeAnswer>("Change", new ChangeBatch("batch-guest", forbidden)).WaitAsync(BoardLine.Patience);
        Assert.Equal(Enumerable.Range(0, forbidden.Length), answer.Refused.Select(r => r.Index));
        Assert.All(answer.Refused, r => Assert.Equal(RefusalCode.GuestsWatchJira, r.Refusal.Code));
        await AssertHttpRefuses(session, guest);

        var after = await line.InvokeAsync<CatchUp>("CatchUp", long.MaxValue);
        Assert.Equal(board.Revision, after.Revision);
        Assert.Equal(card, after.Snapshot!.Single(e => e.Id == card.Id));
    }

    /// <summary>What connected people brought here already, sealed: guests may have it, and Jira is not asked (P53).</summary>
    private static readonly string[] Held =
    [
        "GET /api/boards/{board}/jira/{site}/issues/{issue}/details",
        "GET /api/boards/{board}/jira/{site}/pictures/{kind}/{avatar}",
    ];

    /// <summary>Of all other endpoints of a board a guest may only see which board it is.</summary>
    private static async Task AssertHttpRefuses(CanarySession session, Browser guest)
    {
        var calls = (await ApiCall.All(session.Ada)).Where(c => c.IsOfABoard && c.ToString() != "GET /api/boards/{board}" && !Held.Contains(c.ToString())).ToList();
        Assert.InRange(calls.Count, 16, int.MaxValue);
        foreach (var call in calls)
        {
            using var body = ForgedRequestTests.BodyOf(call);
            using var answer = await guest.Send(call.Method, call.At(BoardLine.Board, "unknown-id"), body);
            var outcome = await Outcome.Of(answer);
            var expected = call.Path.Contains("/jira/", StringComparison.Ordinal) ? RefusalCode.GuestsWatchJira : RefusalCode.NotAllowed;
            Assert.Equal((call.ToString(), 403, expected), (call.ToString(), outcome.Status, outcome.Code));
        }
    }
}
