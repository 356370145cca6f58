using System.Net;
using Ludi.Collab.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Tests.Accounts;

[Collection(OnSharedSite.Name)]
public sealed class SessionTests(SharedSite shared)
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task U7_signing_in_and_out()
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        await browser.Post("/api/accounts", SharedSite.SignUp(email));

        Assert.Equal(HttpStatusCode.NoContent, (await browser.Delete("/api/session")).Status);
        Assert.Equal("nobody", (await browser.Get("/api/me")).Text("kind"));
        Assert.Equal("member", (await browser.Post("/api/session", SharedSite.SignIn(email))).Text("kind"));
        Assert.Equal("member", (await browser.Get("/api/me")).Text("kind"));
    }

    [Fact]
    public async Task U7_the_cookie_is_kept_from_scripts_and_foreign_forms()
    {
        using var browser = shared.Site.NewBrowser();

        var answer = await browser.Post("/api/accounts", SharedSite.SignUp(SharedSite.NewAddress()));

        var cookie = Assert.Single(answer.Message.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("ludi=", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; expires=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/people")]
    [InlineData("/api/boards")]
    [InlineData("/api/boards/any")]
    [InlineData("/api/boards/any/links")]
    [InlineData("/api/templates")]
    public async Task U7_who_is_not_signed_in_gets_a_refusal_never_a_redirect(string address)
    {
        using var browser = shared.Site.NewBrowser();

        var answer = await browser.Get(address);

        Assert.Equal((HttpStatusCode.Unauthorized, "NotSignedIn"), (answer.Status, answer.Refused));
    }

    [Fact]
    public async Task U3_a_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        await browser.Post("/api/accounts", SharedSite.SignUp(email));

        var wrong = await browser.Post("/api/session", SharedSite.SignIn(email, "not my password"));
        var unknown = await browser.Post("/api/session", SharedSite.SignIn(SharedSite.NewAddress(), "not my password"));

        Assert.Equal((HttpStatusCode.Forbidden, "WrongPassword"), (wrong.Status, wrong.Refused));
        Assert.Equal((wrong.Status, wrong.Body.ToString()), (unknown.Status, unknown.Body.ToString()));
    }

    [Fact]
    public async Task U3_a_person_without_a_password_is_never_signed_in_by_one()
    {
        using var browser = shared.Site.NewBrowser();

        Assert.Equal("WrongPassword", (await browser.Post("/api/session", SharedSite.SignIn("demo-ada@northwind.invalid", "anything at all"))).Refused);
    }

    [Fact]
    public async Task U4_an_older_hash_is_replaced_at_sign_in_and_still_lets_in()
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        await browser.Post("/api/accounts", SharedSite.SignUp(email));
        var person = (await shared.Site.Accounts.PersonByEmail(email, Limit))!;
        var older = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        await shared.Site.Accounts.SetPasswordHash(person.Id, older.HashPassword(person, "long ago chosen"), Limit);

        await browser.Post("/api/session", SharedSite.SignIn(email, "long ago chosen"));

        var renewed = (await shared.Site.Accounts.PersonByEmail(email, Limit))!.PasswordHash!;
        Assert.Equal(PasswordVerificationResult.Success, older.VerifyHashedPassword(person, renewed, "long ago chosen"));
        Assert.Equal("member", (await browser.Post("/api/session", SharedSite.SignIn(email, "long ago chosen"))).Text("kind"));
        Assert.Equal(renewed, (await shared.Site.Accounts.PersonByEmail(email, Limit))!.PasswordHash);
    }

    [Fact]
    public async Task U4_no_password_is_stored_readable()
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        await browser.Post("/api/accounts", SharedSite.SignUp(email));

        Assert.DoesNotContain("correct horse", (await shared.Site.Accounts.PersonByEmail(email, Limit))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task U8_a_session_of_an_account_that_is_gone_is_nobodys()
    {
        await using var sameKeysOtherPeople = await Site.Start();
        using var founder = await shared.Founder();

        Assert.Equal("nobody", (await founder.Get($"{sameKeysOtherPeople.Address}api/me")).Text("kind"));
        Assert.Equal("NotSignedIn", (await founder.Get($"{sameKeysOtherPeople.Address}api/boards")).Refused);
    }

    [Fact]
    public async Task U9_too_many_attempts_are_told_how_long_to_wait()
    {
        await using var strict = await Site.Start(stores: null, ("Accounts:AttemptsPerMinute", "2"));
        using var browser = strict.NewBrowser();
        await browser.Post("/api/session", SharedSite.SignIn("a@example.org"));
        await browser.Post("/api/session", SharedSite.SignIn("b@example.org"));

        var third = await browser.Post("/api/session", SharedSite.SignIn("c@example.org"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (third.Status, third.Refused));
        var seconds = third.Body.GetProperty("afterSeconds").GetInt32();
        Assert.InRange(seconds, 1, 60);
        Assert.Equal(TimeSpan.FromSeconds(seconds), third.Message.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/api/me")).Status);
    }

    [Fact]
    public async Task U9_a_limit_that_cannot_be_stops_the_start() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => Site.Start(stores: null, ("Accounts:AttemptsPerMinute", "0")));
}
