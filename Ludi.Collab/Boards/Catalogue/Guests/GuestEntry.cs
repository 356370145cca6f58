using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.Rules;
using Ludi.Collab.Boards.Access;
using Ludi.Collab.Hosting;

namespace Ludi.Collab.Boards.Catalogue.Guests;

/// <summary>Decides as whom somebody comes onto a board by a share link.</summary>
internal sealed class GuestEntry(IAccountStore store, BoardAccess access, IdSource ids)
{
    /// <summary>
    /// The visitor that they are on the link's board: a member who has access anyway stays themselves, a guest who
    /// comes again stays the same guest, everybody else is a new one. Null: the link lets nobody in.
    /// </summary>
    public async Task<(Visitor Visitor, string Board)?> Enter(GuestBody body, Visitor? now, CancellationToken cancellation)
    {
        if (SecretToken.HashOf(body.Token) is not { } hash || await store.ShareLinkByHash(hash, cancellation) is not { } link)
        {
            return null;
        }

        var id = now is Visitor.Guest known && known.Board == link.Board ? known.Id : $"g-{ids.Next()}";
        var guest = new Visitor.Guest(id, PlainName.Of(body.Name!), link.Board, link.Id);
        if (await access.RoleOf(guest, link.Board, cancellation) is null)
        {
            return null;
        }

        var stays = now is Visitor.Member && await access.RoleOf(now, link.Board, cancellation) is not null;
        return (stays ? now! : guest, link.Board);
    }
}
