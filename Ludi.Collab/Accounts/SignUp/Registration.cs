using Ludi.Collab.Accounts.Invitations;
using Ludi.Collab.Accounts.Plans;
using Ludi.Collab.Accounts.Rules;
using Ludi.Collab.Accounts.SignIn;
using Ludi.Collab.Hosting;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Accounts.SignUp;

/// <summary>
/// Makes accounts: the first person of a new organisation administrates it, who comes by an invitation joins
/// as a member. Takes only bodies that their validator has let through.
/// </summary>
internal sealed class Registration(
    IAccountStore store, Passwords passwords, OpenInvitations invitations, IdSource ids, TimeProvider time)
{
    /// <summary>The new person; or null and why there is none, in which case nothing was stored.</summary>
    public async Task<(Person? Person, RefusalCode Refusal)> SignUp(SignUpBody body, CancellationToken cancellation)
    {
        var invitation = await invitations.Find(body.Invitation, cancellation);
        if (body.Invitation is not null && invitation is null)
        {
            return (null, RefusalCode.LinkExpired);
        }

        var organisation = new Organisation(
            invitation?.Organisation ?? ids.Next(), PlainName.Of(body.Organisation ?? string.Empty), PlanTable.OfNewOrganisations, time.GetUtcNow());
        var person = await PersonOf(body, organisation.Id, founder: invitation is null, cancellation);
        var stored = invitation is null
            ? await store.Found(organisation, person, cancellation)
            : await store.Add(person, cancellation);
        return stored ? (person, default) : (null, RefusalCode.EmailTaken);
    }

    private async Task<Person> PersonOf(SignUpBody body, string organisation, bool founder, CancellationToken cancellation) => new(
        ids.Next(),
        organisation,
        PlainName.Of(body.Name!),
        Person.NormaliseEmail(body.Email!),
        await passwords.Hash(body.Password!, cancellation),
        founder,
        time.GetUtcNow());
}
