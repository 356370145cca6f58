using Ludi.Collab.Accounts;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of accounts must do; each implementation runs all of it.</summary>
public abstract class AccountStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Organisation North = new("north", "North & Söhne", "pro", Noon.AddTicks(3));

    private static readonly Person Ada = new("ada", "north", "Ada", "ada@example.org", "hash", Administrator: true, Noon);

    private static readonly ShareLink Link = new("link", "b1", "aGFzaA", "ada", Noon, Noon.AddDays(7), null);

    private static readonly Invitation Invited = new("invitation", "north", "aW52aXRl", "ada", Noon.AddDays(1));

    private protected abstract IAccountStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST20_an_organisation_is_founded_with_its_first_person()
    {
        Assert.True(await Store.Found(North, Ada, Limit));

        Assert.Equal(North, await Store.Organisation("north", Limit));
        Assert.Equal(Ada, await Store.Person("ada", Limit));
        Assert.Equal(Ada, await Store.PersonByEmail("ada@example.org", Limit));
        Assert.Equal([Ada], await Store.PeopleOf("north", Limit));
    }

    [Fact]
    public async Task ST21_an_email_address_belongs_to_one_person_over_all_organisations()
    {
        await Store.Found(North, Ada, Limit);

        Assert.False(await Store.Found(North with { Id = "south" }, Ada with { Id = "eve", Organisation = "south" }, Limit));
        Assert.False(await Store.Add(Ada with { Id = "eve" }, Limit));

        Assert.Null(await Store.Organisation("south", Limit));
        Assert.Null(await Store.Person("eve", Limit));
        Assert.Equal([Ada], await Store.PeopleOf("north", Limit));
    }

    [Fact]
    public async Task ST21_of_many_who_take_one_email_address_at_once_one_gets_it()
    {
        await Store.Found(North, Ada, Limit);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Store.Add(Ada with { Id = $"p{i}", Email = "same@example.org" }, Limit)));

        Assert.Single(answers, answer => answer);
        Assert.Equal(2, (await Store.PeopleOf("north", Limit)).Count);
    }

    [Fact]
    public async Task ST20_a_person_may_have_no_password()
    {
        var guestless = Ada with { Id = "lin", Email = "lin@example.org", PasswordHash = null, Administrator = false };
        Assert.True(await Store.Add(guestless, Limit));

        Assert.Equal(guestless, await Store.Person("lin", Limit));
    }

    [Fact]
    public async Task ST20_a_password_hash_is_replaced_and_nothing_else()
    {
        await Store.Found(North, Ada, Limit);

        Assert.True(await Store.SetPasswordHash("ada", "newer", Limit));
        Assert.False(await Store.SetPasswordHash("nobody", "newer", Limit));

        Assert.Equal(Ada with { PasswordHash = "newer" }, await Store.Person("ada", Limit));
        Assert.Equal([Ada with { PasswordHash = "newer" }], await Store.PeopleOf("north", Limit));
    }

    [Fact]
    public async Task ST22_a_share_link_is_found_by_id_hash_and_board_and_is_replaced_when_saved_again()
    {
        await Store.Save(Link, Limit);
        await Store.Save(Link with { Id = "other", Hash = "AGFzaA", ExpiresAt = null }, Limit);
        var revoked = Link with { RevokedAt = Noon.AddHours(1) };
        await Store.Save(revoked, Limit);

        Assert.Equal(revoked, await Store.ShareLink("link", Limit));
        Assert.Equal(revoked, await Store.ShareLinkByHash("aGFzaA", Limit));
        Assert.Equal(["link", "other"], (await Store.ShareLinksOf("b1", Limit)).Select(link => link.Id).Order());
        Assert.Null((await Store.ShareLinkByHash("AGFzaA", Limit))!.ExpiresAt);
    }

    [Fact]
    public async Task ST22_an_invitation_is_found_by_its_hash()
    {
        await Store.Save(Invited, Limit);

        Assert.Equal(Invited, await Store.InvitationByHash("aW52aXRl", Limit));
    }

    [Fact]
    public async Task ST20_what_is_not_there_is_null_or_empty()
    {
        Assert.Null(await Store.Organisation("nowhere", Limit));
        Assert.Null(await Store.Person("nobody", Limit));
        Assert.Null(await Store.PersonByEmail("", Limit));
        Assert.Null(await Store.ShareLink("none", Limit));
        Assert.Null(await Store.ShareLinkByHash(new string('x', 5000), Limit));
        Assert.Null(await Store.InvitationByHash("none", Limit));
        Assert.Empty(await Store.PeopleOf("nowhere", Limit));
        Assert.Empty(await Store.ShareLinksOf("nowhere", Limit));
    }
}
