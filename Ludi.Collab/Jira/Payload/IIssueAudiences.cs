using Ludi.Collab.Boards;
using Ludi.Collab.Protocol;
using Microsoft.AspNetCore.SignalR;

namespace Ludi.Collab.Jira.Payload;

/// <summary>Gives each board's issues their audience.</summary>
internal interface IIssueAudiences
{
    IIssueAudience Of(string board);
}

/// <summary>Audiences over the hub.</summary>
internal sealed class HubAudiences(IHubContext<BoardHub, IBoardClient> hub, IGrainFactory grains, ILogger<BoardAudience> logger) : IIssueAudiences
{
    public IIssueAudience Of(string board) => new BoardAudience(board, hub, grains.GetGrain<IBoardGrain>(board), logger);
}
