using System.Net;
using Ludi.Collab.Accounts;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Boards.Catalogue;

[Collection(OnSharedSite.Name)]
public sealed class GuestTests(SharedSite shared)
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task K7_a_guest_gives_a_name_and_is_on_that_one_board()
    {
        using var founder = await shared.Founder();
        var (board, other) = (await SharedSite.BoardOf(founder), await SharedSite.BoardOf(founder));
        using var guest = shared.Site.NewBrowser();

        var entered = await guest.Post("/api/guests", new { token = await SharedSite.LinkTo(board, founder), name = "Gus" });

        Assert.Equal(("guest", "Gus", board), (entered.Text("kind"), entered.Text("name"), entered.Text("board")));
        Assert.StartsWith("g-", entered.Text("id"), StringComparison.Ordinal);
        Assert.Equal(entered.Body.ToString(), (await guest.Get("/api/me")).Body.ToString());
        Assert.Equal("Guest", (await guest.Get($"/api/boards/{board}")).Text("role"));
        Assert.Equal("NotFound", (await guest.Get($"/api/boards/{other}")).Refused);
    }

    [Fact]
    public async Task K7_nothing_but_the_board_is_open_to_a_guest()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        using var guest = shared.Site.NewBrowser();
        await guest.Post("/api/guests", new { token = await SharedSite.LinkTo(board, founder), name = "Gus" });

        Answer[] answers =
        [
            await guest.Get("/api/boards"),
            await guest.Get("/api/people"),
            await guest.Get($"/api/boards/{board}/links"),
            await guest.Post("/api/boards", new { name = "Mine" }),
            await guest.Post("/api/invitations"),
            await guest.Post($"/api/boards/{board}/links"),
            await guest.Patch($"/api/boards/{board}", new { name = "Mine" }),
            await guest.Delete($"/api/boards/{board}"),
        ];

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), (a.Status, a.Refused)));
    }

    [Fact]
    public async Task K8_a_revoked_link_lets_nobody_in_and_puts_out_who_came_by_it()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var made = await founder.Post($"/api/boards/{board}/links");
        var token = made.Text("address")["/guest/".Length..];
        using var guest = shared.Site.NewBrowser();
        await guest.Post("/api/guests", new { token, name = "Gus" });

        Assert.Equal(HttpStatusCode.NoContent, (await founder.Delete($"/api/boards/{board}/links/{made.Text("id")}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await founder.Delete($"/api/boards/{board}/links/{made.Text("id")}")).Status);

        Assert.Equal("nobody", (await guest.Get("/api/me")).Text("kind"));
        Assert.Equal("NotSignedIn", (await guest.Get($"/api/boards/{board}")).Refused);
        Assert.Equal("LinkExpired", (await guest.Post("/api/guests", new { token, name = "Gus" })).Refused);
    }

    [Fact]
    public async Task K8_only_a_facilitator_revokes()
    {
        using var founder = await shared.Founder();
        using var colleague = await shared.ColleagueOf(founder);
        var board = await SharedSite.BoardOf(founder);
        var link = (await colleague.Post($"/api/boards/{board}/links")).Text("id");

        Assert.Equal("NotAllowed", (await colleague.Delete($"/api/boards/{board}/links/{link}")).Refused);
        Assert.Equal("NotFound", (await founder.Delete($"/api/boards/{board}/links/never-given")).Refused);
    }

    [Fact]
    public async Task K8_an_expired_link_and_one_of_a_deleted_board_let_nobody_in()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var expired = SecretToken.New();
        await shared.Site.Accounts.Save(
            new ShareLink("old-" + board, board, SecretToken.HashOf(expired)!, "p", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), null), Limit);
        var orphaned = await SharedSite.LinkTo(board, founder);
        using var guest = shared.Site.NewBrowser();

        Assert.Equal("LinkExpired", (await guest.Post("/api/guests", new { token = expired, name = "Gus" })).Refused);
        await founder.Delete($"/api/boards/{board}");
        Assert.Equal("LinkExpired", (await guest.Post("/api/guests", new { token = orphaned, name = "Gus" })).Refused);
        Assert.Equal("LinkExpired", (await guest.Post("/api/guests", new { token = "never-given", name = "Gus" })).Refused);
    }

    [Fact]
    public async Task K9_members_stay_themselves_and_guests_the_same_guest()
    {
        using var founder = await shared.Founder();
        var board = await SharedSite.BoardOf(founder);
        var token = await SharedSite.LinkTo(board, founder);
        using var guest = shared.Site.NewBrowser();

        Assert.Equal(("member", board), await founder.Post("/api/guests", new { token, name = "Gus" }) is var m ? (m.Text("kind"), m.Text("board")) : default);
        var first = await guest.Post("/api/guests", new { token, name = "Gus" });
        var again = await guest.Post("/api/guests", new { token = await SharedSite.LinkTo(board, founder), name = "Gustav" });

        Assert.Equal((first.Text("id"), "Gustav"), (again.Text("id"), again.Text("name")));
        Assert.Equal("member", (await founder.Get("/api/me")).Text("kind"));
    }
}
