namespace Ludi.Collab.Accounts.SignIn;

/// <summary>Compares what a session says about its visitor with the store.</summary>
internal sealed class KnownVisitors(IAccountStore store, TimeProvider time)
{
    /// <summary>The visitor as they are now; null where the account is gone or the guest's link does not work any more.</summary>
    public async Task<Visitor?> Current(Visitor said, CancellationToken cancellation) => said switch
    {
        Visitor.Member member => VisitorOf(await store.Person(member.Id, cancellation)),
        Visitor.Guest guest when await store.ShareLink(guest.Link, cancellation) is { } link
            && link.Board == guest.Board && link.WorksAt(time.GetUtcNow()) => guest,
        _ => null,
    };

    /// <summary>A person as the visitor that they are when signed in.</summary>
    public static Visitor.Member? VisitorOf(Person? person) =>
        person is null ? null : new Visitor.Member(person.Id, person.Name, person.Organisation, person.Administrator);
}
