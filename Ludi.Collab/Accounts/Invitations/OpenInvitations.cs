using Ludi.Collab.Hosting;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Accounts.Invitations;

/// <summary>Makes invitations and finds those that still let people in; several people may use one until it expires.</summary>
internal sealed class OpenInvitations(IAccountStore store, IdSource ids, TimeProvider time, IOptions<AccountsOptions> options)
{
    /// <summary>A new invitation into the member's organisation, with its token, which is not kept.</summary>
    public async Task<(Invitation Invitation, string Token)> Make(Visitor.Member member, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        var expires = time.GetUtcNow().AddDays(options.Value.InvitationDays);
        var invitation = new Invitation(ids.Next(), member.Organisation, SecretToken.HashOf(token)!, member.Id, expires);
        await store.Save(invitation, cancellation);
        return (invitation, token);
    }

    /// <summary>The invitation of a token; null where there is none or it has expired.</summary>
    public async Task<Invitation?> Find(string? token, CancellationToken cancellation) =>
        SecretToken.HashOf(token) is { } hash
        && await store.InvitationByHash(hash, cancellation) is { } invitation
        && time.GetUtcNow() < invitation.ExpiresAt
            ? invitation
            : null;
}
