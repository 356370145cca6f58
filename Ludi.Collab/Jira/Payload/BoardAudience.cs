using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Jira.Payload;

/// <summary>The audience of one board over the hub: under the guest policy "everything" members and guests are told the same (P53).</summary>
internal sealed partial class BoardAudience(string board, IHubContext<BoardHub, IBoardClient> hub, IBoardGrain grain, ILogger logger) : IIssueAudience
{
    private readonly IBoardClient everybody = hub.Clients.Groups(BoardGroups.All(board));

    public void Changed(IssuesChange change) => Send(everybody.IssuesChanged(change));

    public void Dropped(IssuesDropped dropped) => Send(everybody.IssuesDropped(dropped));

    public void Moved(long version, string? seal) => Send(grain.IssuesMoved(version, seal));

    // Never waited for: who does not keep up must not hold back the others, and the pulse tells what was lost.
    private void Send(Task sending) => _ = Watch(sending);

    private async Task Watch(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception failure)
        {
            LogNotSent(failure, board);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "News of issues could not be sent to board {Board}")]
    private partial void LogNotSent(Exception failure, string board);
}
