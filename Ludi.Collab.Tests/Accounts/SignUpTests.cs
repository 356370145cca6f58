using System.Net;
using Ludi.Collab.Accounts;

namespace Ludi.Collab.Tests.Accounts;

[Collection(OnSharedSite.Name)]
public sealed class SignUpTests(SharedSite shared)
{
    [Fact]
    public async Task U1_the_first_person_founds_and_administrates_an_organisation_and_is_signed_in()
    {
        using var browser = shared.Site.NewBrowser();

        var answer = await browser.Post("/api/accounts", SharedSite.SignUp(SharedSite.NewAddress()));

        Assert.Equal("member", answer.Text("kind"));
        Assert.Equal("Mia", answer.Text("name"));
        Assert.True(answer.Body.GetProperty("administrator").GetBoolean());
        Assert.Equal("Contoso", answer.Body.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal(answer.Body.ToString(), (await browser.Get("/api/me")).Body.ToString());
    }

    [Fact]
    public async Task U11_a_new_organisation_starts_on_pro_and_me_says_so()
    {
        using var founder = await shared.Founder();

        Assert.Equal("pro", (await founder.Get("/api/me")).Body.GetProperty("organisation").GetProperty("plan").GetString());
    }

    [Fact]
    public async Task U1_nobody_is_nobody_and_learns_whether_there_is_a_demo()
    {
        using var browser = shared.Site.NewBrowser();

        Assert.Equal("""{"kind":"nobody","demo":true,"rehearsal":null}""", (await browser.Get("/api/me")).Body.ToString());
    }

    [Fact]
    public async Task U2_an_address_in_any_case_has_one_account()
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        await browser.Post("/api/accounts", SharedSite.SignUp(email));

        var again = await browser.Post("/api/accounts", SharedSite.SignUp($" {email.ToUpperInvariant()} "));

        Assert.Equal((HttpStatusCode.Conflict, "EmailTaken"), (again.Status, again.Refused));
    }

    [Fact]
    public async Task U6_an_invitation_leads_into_the_organisation_as_a_plain_member()
    {
        using var founder = await shared.Founder();
        using var joiner = shared.Site.NewBrowser();
        var invited = await founder.Post("/api/invitations");
        var token = invited.Text("address")["/join/".Length..];

        Assert.Equal("Contoso", (await joiner.Get($"/api/invitations/{token}")).Text("organisation"));
        var joined = await joiner.Post("/api/accounts", new { name = "Noor", email = SharedSite.NewAddress(), password = "0123456789", invitation = token });

        Assert.False(joined.Body.GetProperty("administrator").GetBoolean());
        Assert.Equal(
            (await founder.Get("/api/me")).Body.GetProperty("organisation").ToString(), joined.Body.GetProperty("organisation").ToString());
    }

    [Fact]
    public async Task U6_unknown_and_expired_invitations_are_answered_alike_and_store_nothing()
    {
        using var browser = shared.Site.NewBrowser();
        var token = SecretToken.New();
        var past = DateTimeOffset.UnixEpoch;
        await shared.Site.Accounts.Save(new Invitation("i-old", "org", SecretToken.HashOf(token)!, "p", past), CancellationToken.None);
        var email = SharedSite.NewAddress();

        foreach (var wrong in new[] { token, "never-given", new string('x', 5000) })
        {
            Assert.Equal("LinkExpired", (await browser.Get($"/api/invitations/{wrong}")).Refused);
            Assert.Equal("LinkExpired", (await browser.Post("/api/accounts", SharedSite.SignUp(email, wrong))).Refused);
        }

        Assert.Null(await shared.Site.Accounts.PersonByEmail(email, CancellationToken.None));
    }

    [Fact]
    public async Task U6_the_secret_of_an_invitation_is_not_stored()
    {
        using var founder = await shared.Founder();
        var token = (await founder.Post("/api/invitations")).Text("address")["/join/".Length..];

        Assert.Equal(22, token.Length);
        Assert.Null(await shared.Site.Accounts.InvitationByHash(token, CancellationToken.None));
        Assert.NotNull(await shared.Site.Accounts.InvitationByHash(SecretToken.HashOf(token)!, CancellationToken.None));
    }

    [Fact]
    public async Task U13_one_sees_the_people_of_ones_own_organisation_only()
    {
        using var founder = await shared.Founder();
        using var colleague = await shared.ColleagueOf(founder);
        using var stranger = await shared.Founder();

        Assert.Equal(2, (await founder.Get("/api/people")).Body.GetArrayLength());
        Assert.Equal((await founder.Get("/api/people")).Body.ToString(), (await colleague.Get("/api/people")).Body.ToString());
        Assert.Equal(1, (await stranger.Get("/api/people")).Body.GetArrayLength());
    }
}
