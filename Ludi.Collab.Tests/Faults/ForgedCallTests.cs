using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Whatever a client sends, the answer is a refusal of the catalogue, the line stays open and the board as it was.</summary>
public sealed class ForgedCallTests
{
    private static readonly string Huge = new('x', 600_000);
    private static readonly BoardItem Sticky = new(ItemKind.Sticky, 0, 0, 200, 200, 1);

    /// <summary>For each hub method, calls that must be refused by somebody who is on a board.</summary>
    private static readonly Dictionary<string, object?[]> Forged = new()
    {
        ["Join"] = [null, 7, "text", new[] { 1, 2 }, new JoinBoard("no such board!", null), new JoinBoard("unknown-board", null), new JoinBoard(Huge, null), new JoinBoard(BoardLine.Board, -1)],
        ["Change"] =
        [
            null, 7, Huge, new ChangeBatch("x", []), new ChangeBatch("batch-0", []), Batch(new WireOperation(OperationKind.Put, "item-1")),
            Batch(new WireOperation(OperationKind.Set, "item-1")), Batch(new WireOperation(OperationKind.Move, "item-1", X: float.NaN)),
            Batch(new WireOperation(OperationKind.Move, "item-1", Y: float.PositiveInfinity)), Batch(new WireOperation(OperationKind.Delete, "?")),
            Batch(new WireOperation(OperationKind.Put, "item-1", Item: Sticky with { X = float.NaN })),
            Batch(new WireOperation(OperationKind.Put, "item-1", Item: Sticky with { Kind = (ItemKind)99 })),
            Batch(new WireOperation(OperationKind.Set, "item-1", Patch: new ItemPatch(Width: float.NegativeInfinity))),
            Batch(new WireOperation((OperationKind)99, "item-1")), Batch(new WireOperation(OperationKind.Delete, null!)), Batch(null!),
            new ChangeBatch(null!, [new WireOperation(OperationKind.Delete, "item-1")]), new ChangeBatch("batch-0", null!),
            Batch(new WireOperation(OperationKind.Put, "item-1", Item: Sticky with { Text = Huge })),
            Batch(new WireOperation(OperationKind.Put, "item-1", Item: Sticky with { Width = -1 })),
            Batch(new WireOperation(OperationKind.Put, "item-1", Item: Sticky with { Colour = "javascript:" })),
            Batch([.. Enumerable.Repeat(new WireOperation(OperationKind.Delete, "item-1"), 501)]),
        ],
        ["Point"] =
        [
            null, 7, Huge, new Pointing(float.NaN, 0, false, []), new Pointing(0, float.PositiveInfinity, false, []), new Pointing(0, 0, false, null!),
            new Pointing(0, 0, false, [null!]), new Pointing(0, 0, false, [new DragSample(0, "item-1", float.NaN, 0)]), new Pointing(0, 0, false, [new DragSample(0, Huge, 0, 0)]), new Pointing(0, 0, false, [.. Enumerable.Repeat(new DragSample(0, "item-1", 0, 0), 201)]),
        ],
        ["CatchUp"] = [null, "text", Huge, 1.5, new[] { 1 }],
        ["Roster"] = [],
        ["Issues"] = [null, 7, Huge, new IssuesQuery(null, 0, new byte[600_000]), new IssuesQuery(Huge, 0, null), new IssuesQuery(null, -1, null), new IssuesQuery(null, 0, [1, 2, 3])],
    };

    /// <summary>Calls in which nothing is wrong but who makes them.</summary>
    private static readonly Dictionary<string, object?[]> Fitting = new()
    {
        ["Change"] = [Batch(new WireOperation(OperationKind.Delete, "item-1"))],
        ["CatchUp"] = [0L],
        ["Roster"] = [],
        ["Issues"] = [new IssuesQuery(null, 0, null)],
    };

    [Fact]
    public void S8_every_hub_method_has_forged_calls() =>
        Assert.Equal(typeof(IBoardHub).GetMethods().Select(m => m.Name).Order(), Forged.Keys.Order());

    [Fact]
    public async Task S8_forged_calls_are_refused_and_change_nothing()
    {
        await using var server = await ServerProcess.Start();
        using var ada = new Browser(server.Address);
        await ada.Post("/api/demo", new { person = "demo-ada" });
        await using var line = (await BoardLine.TryOpen(ada))!;
        var before = (await line.InvokeAsync<CatchUp>("CatchUp", 0L)).Revision;
        foreach (var (method, arguments) in Forged)
        {
            foreach (var argument in arguments)
            {
                await AssertRefused(line, method, argument);
            }

            // One too many, and none: also where a method takes none.
            await AssertRefused(line, method, 1, 2);
            await AssertRefused(line, method, Forged[method].Length == 0 ? [Huge] : []);
        }

        await AssertRefused(line, "NoSuchMethod", 1);

        Assert.Equal(HubConnectionState.Connected, line.State);
        Assert.Equal(before, (await line.InvokeAsync<CatchUp>("CatchUp", 0L)).Revision);
    }

    [Fact]
    public async Task S8_who_is_on_no_board_is_told_so()
    {
        await using var server = await ServerProcess.Start();
        using var nobody = new Browser(server.Address);
        await using var line = nobody.NewLine();
        await line.StartAsync();
        Assert.Equal(RefusalCode.NotSignedIn, (await line.InvokeAsync<Joined>("Join", new JoinBoard(BoardLine.Board, null))).Refusal?.Code);
        foreach (var method in typeof(IBoardHub).GetMethods().Select(m => m.Name).Where(m => m is not nameof(IBoardHub.Join) and not nameof(IBoardHub.Point)))
        {
            var answer = await line.InvokeCoreAsync<OnlyRefusal>(method, Fitting[method]).WaitAsync(BoardLine.Patience);
            Assert.Equal((method, RefusalCode.NotOnABoard), (method, answer.Refusal.Code));
        }

        // Pointing is never answered; off every board it does nothing.
        await line.InvokeCoreAsync(nameof(IBoardHub.Point), [new Pointing(0, 0, false, [])]).WaitAsync(BoardLine.Patience);
        Assert.Equal(HubConnectionState.Connected, line.State);
    }

    [Fact]
    public async Task S8_somebody_of_another_organisation_finds_no_board()
    {
        await using var server = await ServerProcess.Start();
        using var stranger = new Browser(server.Address);
        await stranger.Post("/api/accounts", new { organisation = "Elsewhere", name = "Olga Other", email = "olga@elsewhere.example", password = "a long password" });
        await using var line = stranger.NewLine();
        await line.StartAsync();
        Assert.Equal(RefusalCode.NotFound, (await line.InvokeAsync<Joined>("Join", new JoinBoard(BoardLine.Board, null))).Refusal?.Code);
    }

    private static async Task AssertRefused(HubConnection line, string method, params object?[] arguments)
    {
        var answer = await line.InvokeCoreAsync<OnlyRefusal>(method, arguments).WaitAsync(BoardLine.Patience);
        var shown = string.Join(", ", arguments.Select(a => $"{a}"[..Math.Min(60, $"{a}".Length)]));
        Assert.True(answer?.Refusal is not null, $"{method} took {shown}");
        Assert.True(answer.Refusal.Code != RefusalCode.Unexpected && Enum.IsDefined(answer.Refusal.Code), $"{method} broke at {shown}");
    }

    private static ChangeBatch Batch(params WireOperation[] operations) => new("batch-forged", operations);
}
