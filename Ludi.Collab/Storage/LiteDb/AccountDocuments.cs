using LiteDB;
using Ludi.Collab.Accounts;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>How organisations, people, share links and invitations look at rest; moments are ticks of UTC.</summary>
internal static class AccountDocuments
{
    /// <summary>See <see cref="ReadOrganisation"/>.</summary>
    public static BsonDocument Write(Organisation organisation) => new()
    {
        ["_id"] = organisation.Id,
        ["name"] = organisation.Name,
        ["plan"] = organisation.Plan,
        ["createdAt"] = organisation.CreatedAt.UtcTicks,
    };

    /// <summary>See <see cref="Write(Organisation)"/>.</summary>
    public static Organisation ReadOrganisation(BsonDocument document) =>
        new(document["_id"], document["name"], document["plan"], document.Moment("createdAt"));

    /// <summary>See <see cref="ReadPerson"/>.</summary>
    public static BsonDocument Write(Person person) => new()
    {
        ["_id"] = person.Id,
        ["organisation"] = person.Organisation,
        ["name"] = person.Name,
        ["email"] = person.Email,
        ["passwordHash"] = person.PasswordHash,
        ["administrator"] = person.Administrator,
        ["createdAt"] = person.CreatedAt.UtcTicks,
    };

    /// <summary>See <see cref="Write(Person)"/>.</summary>
    public static Person ReadPerson(BsonDocument document) => new(
        document["_id"],
        document["organisation"],
        document["name"],
        document["email"],
        document["passwordHash"],
        document["administrator"],
        document.Moment("createdAt"));

    /// <summary>See <see cref="ReadShareLink"/>.</summary>
    public static BsonDocument Write(ShareLink link) => new()
    {
        ["_id"] = link.Id,
        ["board"] = link.Board,
        ["hash"] = link.Hash,
        ["createdBy"] = link.CreatedBy,
        ["createdAt"] = link.CreatedAt.UtcTicks,
        ["expiresAt"] = Fields.Ticks(link.ExpiresAt),
        ["revokedAt"] = Fields.Ticks(link.RevokedAt),
    };

    /// <summary>See <see cref="Write(ShareLink)"/>.</summary>
    public static ShareLink ReadShareLink(BsonDocument document) => new(
        document["_id"],
        document["board"],
        document["hash"],
        document["createdBy"],
        document.Moment("createdAt"),
        document.MomentOrNull("expiresAt"),
        document.MomentOrNull("revokedAt"));

    /// <summary>See <see cref="ReadInvitation"/>.</summary>
    public static BsonDocument Write(Invitation invitation) => new()
    {
        ["_id"] = invitation.Id,
        ["organisation"] = invitation.Organisation,
        ["hash"] = invitation.Hash,
        ["createdBy"] = invitation.CreatedBy,
        ["expiresAt"] = invitation.ExpiresAt.UtcTicks,
    };

    /// <summary>See <see cref="Write(Invitation)"/>.</summary>
    public static Invitation ReadInvitation(BsonDocument document) => new(
        document["_id"],
        document["organisation"],
        document["hash"],
        document["createdBy"],
        document.Moment("expiresAt"));
}
