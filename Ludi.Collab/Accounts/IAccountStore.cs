namespace Ludi.Collab.Accounts;

/// <summary>Keeps organisations, their people, share links and invitations. What a call has answered survives a crash.</summary>
internal interface IAccountStore
{
    /// <summary>Founds an organisation with its first person. False: the e-mail address is taken, nothing was stored.</summary>
    Task<bool> Found(Organisation organisation, Person first, CancellationToken cancellation);

    Task<Organisation?> Organisation(string id, CancellationToken cancellation);

    /// <summary>Adds a person to an organisation. False: the e-mail address is taken.</summary>
    Task<bool> Add(Person person, CancellationToken cancellation);

    Task<Person?> Person(string id, CancellationToken cancellation);

    /// <param name="email">As normalised by <see cref="Accounts.Person.NormaliseEmail"/>.</param>
    Task<Person?> PersonByEmail(string email, CancellationToken cancellation);

    Task<IReadOnlyList<Person>> PeopleOf(string organisation, CancellationToken cancellation);

    /// <summary>Replaces a person's password hash, nothing else. False: there is no such person.</summary>
    Task<bool> SetPasswordHash(string person, string hash, CancellationToken cancellation);

    /// <summary>Adds a share link, or replaces the one with its id.</summary>
    Task Save(ShareLink link, CancellationToken cancellation);

    Task<ShareLink?> ShareLink(string id, CancellationToken cancellation);

    Task<ShareLink?> ShareLinkByHash(string hash, CancellationToken cancellation);

    Task<IReadOnlyList<ShareLink>> ShareLinksOf(string board, CancellationToken cancellation);

    /// <summary>Adds an invitation, or replaces the one with its id.</summary>
    Task Save(Invitation invitation, CancellationToken cancellation);

    Task<Invitation?> InvitationByHash(string hash, CancellationToken cancellation);
}
