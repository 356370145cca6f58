using Ludi.Collab.Accounts;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Access;

/// <summary>The one place that decides who may be on a board, and as what. Asked again for every connection every 10 s.</summary>
internal sealed class BoardAccess(IBoardStore boards, IAccountStore accounts, TimeProvider time)
{
    /// <summary>The visitor's role on a board; null: for them the board does not exist.</summary>
    public async Task<BoardRole?> RoleOf(Visitor visitor, string board, CancellationToken cancellation) => visitor switch
    {
        Visitor.Guest guest => await RoleOf(guest, board, cancellation),
        Visitor.Member member => await RoleOf(member, board, cancellation),
        _ => null,
    };

    private async Task<BoardRole?> RoleOf(Visitor.Member member, string board, CancellationToken cancellation)
    {
        var head = await boards.Head(board, cancellation);
        if (head is null || head.Organisation != member.Organisation)
        {
            return null;
        }

        return head.CreatedBy == member.Id || member.Administrator ? BoardRole.Facilitator : BoardRole.Member;
    }

    private async Task<BoardRole?> RoleOf(Visitor.Guest guest, string board, CancellationToken cancellation)
    {
        var link = guest.Board == board ? await accounts.ShareLink(guest.Link, cancellation) : null;
        var lives = link?.Board == board && link.WorksAt(time.GetUtcNow()) && await boards.Head(board, cancellation) is not null;
        return lives ? BoardRole.Guest : null;
    }
}
