using Ludi.Collab.Protocol;
using Orleans.Concurrency;

namespace Ludi.Collab.Boards;

/// <summary>
/// The Jira content of one board, as the board sees it: told who is there and which cards stand on it,
/// asked for sealed issues. Implemented in Jira/Payload. Key: the board's id.
/// </summary>
internal interface IBoardIssuesGrain : IGrainWithStringKey
{
    /// <summary>The people or the cards of the board changed; also every 10 s while anybody is there.</summary>
    [AlwaysInterleave]
    Task Look(BoardView view);

    /// <summary>Sealed issues for somebody on the board. Answers at once with what is there.</summary>
    [AlwaysInterleave]
    Task<IssuesPage> Issues(BoardRole role, IssuesQuery query);
}
