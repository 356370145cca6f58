using Ludi.Collab.Jira.Connections;

namespace Ludi.Collab.Tests.Storage;

/// <summary>What every store of Data Center sites must do; each implementation runs all of it.</summary>
public abstract class ServerStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private protected abstract IServerStore Store { get; }

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task C46_a_site_is_loaded_as_added_and_belongs_to_its_organisation()
    {
        var (first, second, other) = (Of("dc-1", "north", "https://one.example", 1), Of("dc-2", "north", "https://two.example", 0, secret: null), Of("dc-3", "south", "https://one.example", 2));
        Assert.True(await Store.Add(first, 20, Limit));
        Assert.True(await Store.Add(second, 20, Limit));
        Assert.True(await Store.Add(other, 20, Limit));

        var found = (await Store.Load("dc-1", Limit))!;
        Assert.Equal((first.Site, first.AddedAt), (found.Site, found.AddedAt));
        Assert.Equal([1, 0, 255], found.ProtectedSecret);
        Assert.Null((await Store.Load("dc-2", Limit))!.ProtectedSecret);
        Assert.Equal([second.Site, first.Site], (await Store.Of("north", Limit)).Select(s => s.Site));
        Assert.Null(await Store.Load("dc-9", Limit));
        Assert.Empty(await Store.Of("east", Limit));
    }

    [Fact]
    public async Task C46_a_second_site_at_an_address_and_one_too_many_are_not_added()
    {
        Assert.True(await Store.Add(Of("dc-1", "north", "https://one.example", 0), 2, Limit));
        Assert.False(await Store.Add(Of("dc-2", "north", "https://ONE.example", 1), 2, Limit));
        Assert.True(await Store.Add(Of("dc-3", "north", "https://two.example", 1), 2, Limit));
        Assert.False(await Store.Add(Of("dc-4", "north", "https://three.example", 1), 2, Limit));
        Assert.False(await Store.Add(Of("dc-1", "south", "https://four.example", 1), 2, Limit));

        Assert.Equal(["dc-1", "dc-3"], (await Store.Of("north", Limit)).Select(s => s.Site.Id));
    }

    [Fact]
    public async Task C46_a_site_is_deleted_by_its_own_organisation_only()
    {
        await Store.Add(Of("dc-1", "north", "https://one.example", 0), 2, Limit);

        Assert.False(await Store.Delete("south", "dc-1", Limit));
        Assert.True(await Store.Delete("north", "dc-1", Limit));
        Assert.False(await Store.Delete("north", "dc-1", Limit));
        Assert.Null(await Store.Load("dc-1", Limit));
    }

    [Fact]
    public async Task C46_there_is_one_key_of_claims_until_it_cannot_be_read()
    {
        Assert.Equal([1], await Store.ClaimKey([1], null, Limit));
        Assert.Equal([1], await Store.ClaimKey([2], null, Limit));
        Assert.Equal([3], await Store.ClaimKey([3], [1], Limit));
        Assert.Equal([3], await Store.ClaimKey([4], [1], Limit));
    }

    private static StoredServer Of(string id, string organisation, string address, int minutes, params byte[]? secret) =>
        new(new ServerSite(id, organisation, address, "Name", secret is null ? ServerAuth.Token : ServerAuth.OAuth, secret is null ? null : "client"), secret is [] ? [1, 0, 255] : secret, Noon.AddMinutes(minutes));
}
