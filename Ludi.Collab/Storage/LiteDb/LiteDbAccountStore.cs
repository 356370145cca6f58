using LiteDB;
using Ludi.Collab.Accounts;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>Accounts in the embedded store. One thread writes, so looking for an e-mail address and taking it is one step.</summary>
internal sealed class LiteDbAccountStore(LiteDbWriter writer) : IAccountStore
{
    /// <inheritdoc/>
    public Task<bool> Found(Organisation organisation, Person first, CancellationToken cancellation)
    {
        Key.Demand(organisation.Id);
        Demand(first);
        return writer.Write(
            documents =>
            {
                if (!TryAdd(documents, first))
                {
                    return false;
                }

                documents.Put(StoredCollections.Organisations, AccountDocuments.Write(organisation));
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<Organisation?> Organisation(string id, CancellationToken cancellation) =>
        Find(StoredCollections.Organisations, "_id", id, AccountDocuments.ReadOrganisation, cancellation);

    /// <inheritdoc/>
    public Task<bool> Add(Person person, CancellationToken cancellation)
    {
        Demand(person);
        return writer.Write(documents => TryAdd(documents, person), cancellation);
    }

    /// <inheritdoc/>
    public Task<Person?> Person(string id, CancellationToken cancellation) =>
        Find(StoredCollections.People, "_id", id, AccountDocuments.ReadPerson, cancellation);

    /// <inheritdoc/>
    public Task<Person?> PersonByEmail(string email, CancellationToken cancellation) =>
        Find(StoredCollections.People, "email", email, AccountDocuments.ReadPerson, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Person>> PeopleOf(string organisation, CancellationToken cancellation) =>
        FindAll(StoredCollections.People, "organisation", organisation, AccountDocuments.ReadPerson, cancellation);

    /// <inheritdoc/>
    public Task<bool> SetPasswordHash(string person, string hash, CancellationToken cancellation) =>
        writer.Write(
            documents =>
            {
                if (documents.FindAll(StoredCollections.People, "_id", person).Select(AccountDocuments.ReadPerson).FirstOrDefault() is not { } found)
                {
                    return false;
                }

                documents.Put(StoredCollections.People, AccountDocuments.Write(found with { PasswordHash = hash }));
                return true;
            },
            cancellation);

    /// <inheritdoc/>
    public Task Save(ShareLink link, CancellationToken cancellation)
    {
        Key.Demand(link.Id);
        Key.Demand(link.Board);
        Key.Demand(link.Hash);
        return Put(StoredCollections.ShareLinks, AccountDocuments.Write(link), cancellation);
    }

    /// <inheritdoc/>
    public Task<ShareLink?> ShareLink(string id, CancellationToken cancellation) =>
        Find(StoredCollections.ShareLinks, "_id", id, AccountDocuments.ReadShareLink, cancellation);

    /// <inheritdoc/>
    public Task<ShareLink?> ShareLinkByHash(string hash, CancellationToken cancellation) =>
        Find(StoredCollections.ShareLinks, "hash", hash, AccountDocuments.ReadShareLink, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ShareLink>> ShareLinksOf(string board, CancellationToken cancellation) =>
        FindAll(StoredCollections.ShareLinks, "board", board, AccountDocuments.ReadShareLink, cancellation);

    /// <inheritdoc/>
    public Task Save(Invitation invitation, CancellationToken cancellation)
    {
        Key.Demand(invitation.Id);
        Key.Demand(invitation.Hash);
        return Put(StoredCollections.Invitations, AccountDocuments.Write(invitation), cancellation);
    }

    /// <inheritdoc/>
    public Task<Invitation?> InvitationByHash(string hash, CancellationToken cancellation) =>
        Find(StoredCollections.Invitations, "hash", hash, AccountDocuments.ReadInvitation, cancellation);

    private static void Demand(Person person)
    {
        Key.Demand(person.Id);
        Key.Demand(person.Organisation);
        Key.Demand(person.Email);
    }

    private static bool TryAdd(Documents documents, Person person)
    {
        if (documents.FindAll(StoredCollections.People, "email", person.Email).Count > 0)
        {
            return false;
        }

        documents.Put(StoredCollections.People, AccountDocuments.Write(person));
        return true;
    }

    private Task<bool> Put(string collection, BsonDocument document, CancellationToken cancellation) =>
        writer.Write(
            documents =>
            {
                documents.Put(collection, document);
                return true;
            },
            cancellation);

    private Task<T?> Find<T>(string collection, string field, string value, Func<BsonDocument, T> read, CancellationToken cancellation)
        where T : class =>
        writer.Read(
            documents => documents.FindAll(collection, field, value).Select(read).FirstOrDefault(),
            cancellation);

    private Task<IReadOnlyList<T>> FindAll<T>(string collection, string field, string value, Func<BsonDocument, T> read, CancellationToken cancellation) =>
        writer.Read<IReadOnlyList<T>>(documents => [.. documents.FindAll(collection, field, value).Select(read)], cancellation);
}
