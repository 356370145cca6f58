using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Somebody who writes stickies without pause, sends what was not acknowledged again, and keeps a list of what was.</summary>
internal sealed class Writer(ServerProcess server, Browser browser, string name)
{
    private HubConnection? _line;
    private int _next;
    private TaskCompletionSource _halfway = new();

    /// <summary>The items whose change was acknowledged, and the text that they must have.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>Every batch that was acknowledged, in order, with the revision that it was told.</summary>
    public List<(ChangeBatch Batch, long Revision)> Answers { get; } = [];

    /// <summary>How often a batch was sent again, because its answer was lost or said so.</summary>
    public int Resends { get; private set; }

    /// <summary>Done once half of the current round is acknowledged.</summary>
    public Task Halfway => _halfway.Task;

    /// <summary>Writes this many more, each until it is acknowledged, through kills and restarts; then says so.</summary>
    public async Task Write(int amount, CancellationToken limit)
    {
        _halfway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var (end, half) = (_next + amount, _next + (amount / 2)); _next < end; _next++)
        {
            if (_next == half)
            {
                _halfway.TrySetResult();
            }

            var (item, text) = ($"{name}-item-{_next:D5}", $"{name} {_next}");
            var sticky = new BoardItem(ItemKind.Sticky, _next, 0, 200, 200, 1, "yellow", text);
            var batch = new ChangeBatch($"{name}-batch-{_next:D5}", [new WireOperation(OperationKind.Put, item, Item: sticky)]);
            Answers.Add((batch, await Acknowledge(batch, limit)));
            Acknowledged[item] = text;
        }
    }

    private async Task<long> Acknowledge(ChangeBatch batch, CancellationToken limit)
    {
        var sent = false;
        while (true)
        {
            limit.ThrowIfCancellationRequested();
            try
            {
                await server.Up.WaitAsync(limit);
                _line ??= await BoardLine.TryOpen(browser);
                if (_line is null)
                {
                    continue;
                }

                Resends += sent ? 1 : 0;
                sent = true;
                var answer = await _line.InvokeAsync<ChangeAnswer>("Change", batch, limit).WaitAsync(BoardLine.Patience, limit);
                if (answer.Refusal is null)
                {
                    return answer.Revision;
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
