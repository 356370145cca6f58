using Ludi.Collab.Accounts;
using Ludi.Collab.Hosting;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Boards.Catalogue.Links;

/// <summary>Makes and revokes a board's share links. Who may is decided before.</summary>
internal sealed class BoardLinks(IAccountStore store, IdSource ids, TimeProvider time, IOptions<AccountsOptions> options)
{
    /// <summary>A new link with its token, which is not kept.</summary>
    public async Task<(ShareLink Link, string Token)> Make(string board, string person, int? days, CancellationToken cancellation)
    {
        var (token, now) = (SecretToken.New(), time.GetUtcNow());
        var expires = now.AddDays(days ?? options.Value.ShareLinkDays);
        var link = new ShareLink(ids.Next(), board, SecretToken.HashOf(token)!, person, now, expires, RevokedAt: null);
        await store.Save(link, cancellation);
        return (link, token);
    }

    /// <summary>Ends a link, and with it the access of everybody who came by it. False: the board has no such link.</summary>
    public async Task<bool> Revoke(string board, string id, CancellationToken cancellation)
    {
        if (await store.ShareLink(id, cancellation) is not { } link || link.Board != board)
        {
            return false;
        }

        if (link.RevokedAt is null)
        {
            await store.Save(link with { RevokedAt = time.GetUtcNow() }, cancellation);
        }

        return true;
    }
}
