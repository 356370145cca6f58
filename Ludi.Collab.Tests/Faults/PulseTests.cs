using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>A client that missed something is told so by the pulse.</summary>
public sealed class PulseTests
{
    [Fact]
    public async Task S7_the_pulse_carries_the_heads_of_what_was_missed()
    {
        await using var server = await ServerProcess.Start();
        using var ada = new Browser(server.Address);
        await ada.Post("/api/demo", new { person = "demo-ada" });
        await using var writing = (await BoardLine.TryOpen(ada))!;
        await using var listening = (await BoardLine.TryOpen(ada))!;
        var answer = await writing.InvokeAsync<ChangeAnswer>(
            "Change", new ChangeBatch("batch-1", [new WireOperation(OperationKind.Put, "item-1", Item: new BoardItem(ItemKind.Sticky, 0, 0, 200, 200, 1))]));
        var heard = new TaskCompletionSource<Pulse>(TaskCreationOptions.RunContinuationsAsynchronously);
        listening.On<Pulse>("Pulse", pulse =>
        {
            if (pulse.Revision >= answer.Revision)
            {
                heard.TrySetResult(pulse);
            }
        });
        var pulse = await heard.Task.WaitAsync(BoardLine.Patience);
        var missed = await listening.InvokeAsync<CatchUp>("CatchUp", answer.Revision - 1);
        Assert.Equal(["item-1"], missed.Operations!.Select(o => o.Id));
        Assert.Equal(pulse.Roster, (await listening.InvokeAsync<RosterState>("Roster")).Version);
    }
}
