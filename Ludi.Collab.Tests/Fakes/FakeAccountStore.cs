using Ludi.Collab.Accounts;

namespace Ludi.Collab.Tests.Fakes;

/// <summary>Accounts in memory, for fast tests of what stands on the store; passes the store's contract suite.</summary>
internal sealed class FakeAccountStore : IAccountStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Organisation> _organisations = [];
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, ShareLink> _links = [];
    private readonly Dictionary<string, Invitation> _invitations = [];

    public Task<bool> Found(Organisation organisation, Person first, CancellationToken cancellation) =>
        Answer(() => TryAdd(first) && _organisations.TryAdd(organisation.Id, organisation));

    public Task<Organisation?> Organisation(string id, CancellationToken cancellation) => Answer(() => _organisations.GetValueOrDefault(id));

    public Task<bool> Add(Person person, CancellationToken cancellation) => Answer(() => TryAdd(person));

    public Task<Person?> Person(string id, CancellationToken cancellation) => Answer(() => _people.GetValueOrDefault(id));

    public Task<Person?> PersonByEmail(string email, CancellationToken cancellation) =>
        Answer(() => _people.Values.FirstOrDefault(person => person.Email == email));

    public Task<IReadOnlyList<Person>> PeopleOf(string organisation, CancellationToken cancellation) =>
        Answer<IReadOnlyList<Person>>(() => [.. _people.Values.Where(person => person.Organisation == organisation)]);

    public Task<bool> SetPasswordHash(string person, string hash, CancellationToken cancellation) => Answer(() =>
    {
        var found = _people.GetValueOrDefault(person);
        if (found is not null)
        {
            _people[person] = found with { PasswordHash = hash };
        }

        return found is not null;
    });

    public Task Save(ShareLink link, CancellationToken cancellation) => Answer(() => _links[link.Id] = link);

    public Task<ShareLink?> ShareLink(string id, CancellationToken cancellation) => Answer(() => _links.GetValueOrDefault(id));

    public Task<ShareLink?> ShareLinkByHash(string hash, CancellationToken cancellation) =>
        Answer(() => _links.Values.FirstOrDefault(link => link.Hash == hash));

    public Task<IReadOnlyList<ShareLink>> ShareLinksOf(string board, CancellationToken cancellation) =>
        Answer<IReadOnlyList<ShareLink>>(() => [.. _links.Values.Where(link => link.Board == board)]);

    public Task Save(Invitation invitation, CancellationToken cancellation) => Answer(() => _invitations[invitation.Id] = invitation);

    public Task<Invitation?> InvitationByHash(string hash, CancellationToken cancellation) =>
        Answer(() => _invitations.Values.FirstOrDefault(invitation => invitation.Hash == hash));

    private bool TryAdd(Person person) =>
        _people.Values.All(each => each.Email != person.Email) && _people.TryAdd(person.Id, person);

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (_gate)
        {
            return Task.FromResult(answer());
        }
    }
}
