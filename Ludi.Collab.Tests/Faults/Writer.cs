using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Somebody who writes stickies without pause, sends what was not acknowledged again, and keeps a list of what was.</summary>
internal sealed class Writer(Browser browser, string name)
{
    private HubConnection? _line;
    private int _next;

    /// <summary>The items whose change was acknowledged, and the text that they must have.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>Writes this many more, each until it is acknowledged, through kills and restarts; then says so.</summary>
    public async Task Write(int amount, CancellationToken limit)
    {
        for (var end = _next + amount; _next < end; _next++)
        {
            var (item, text) = ($"{name}-item-{_next:D5}", $"{name} {_next}");
            var sticky = new BoardItem(ItemKind.Sticky, _next, 0, 200, 200, 1, "yellow", text);
            await Acknowledge(new ChangeBatch($"{name}-batch-{_next:D5}", [new WireOperation(OperationKind.Put, item, Item: sticky)]), limit);
            Acknowledged[item] = text;
        }
    }

    private async Task Acknowledge(ChangeBatch batch, CancellationToken limit)
    {
        while (true)
        {
            limit.ThrowIfCancellationRequested();
            try
            {
                _line ??= await BoardLine.TryOpen(browser);
                if (_line is null)
                {
                    continue;
                }

                var answer = await _line.InvokeAsync<ChangeAnswer>("Change", batch, limit).WaitAsync(BoardLine.Patience, limit);
                if (answer.Refusal is null)
                {
                    return;
                }

                Assert.True(answer.Refusal.TryAgain, answer.Refusal.Sentence);
            }
            catch (Exception cut) when (BoardLine.IsCut(cut) && !limit.IsCancellationRequested)
            {
                await _line!.DisposeAsync();
                _line = null;
            }
        }
    }
}
