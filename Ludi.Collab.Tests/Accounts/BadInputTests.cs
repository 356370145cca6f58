using System.Net;
using Ludi.Collab.Accounts.Rules;

namespace Ludi.Collab.Tests.Accounts;

[Collection(OnSharedSite.Name)]
public sealed class BadInputTests(SharedSite shared)
{
    [Theory]
    [InlineData("Mia", true)]
    [InlineData("  Mia  ", true)]
    [InlineData("李小龍", true)]
    [InlineData("👩‍🚀", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("\u200B", false)]
    [InlineData("Mia\nAdmin", false)]
    [InlineData("Mia\u0000", false)]
    [InlineData("Mia\u202Egpj", false)]
    [InlineData("Mia\u2028x", false)]
    [InlineData(null, false)]
    public void U5_a_name_is_one_visible_line(string? name, bool fits) => Assert.Equal(fits, PlainName.Fits(name));

    [Fact]
    public void U5_a_name_has_at_most_80_characters_and_no_half_of_a_pair()
    {
        Assert.True(PlainName.Fits(new string('x', 80)));
        Assert.False(PlainName.Fits(new string('x', 81)));
        Assert.False(PlainName.Fits("Mia" + '\uD83D'));
    }

    [Theory]
    [InlineData("mia@example.org", true)]
    [InlineData(" mia@example.org ", true)]
    [InlineData("mia", false)]
    [InlineData("mia@", false)]
    [InlineData("@example.org", false)]
    [InlineData("Mia <mia@example.org>", false)]
    [InlineData("mia@example.org, noor@example.org", false)]
    [InlineData("mia@exa\rmple.org", false)]
    [InlineData(null, false)]
    public void U5_an_address_is_one_bare_address(string? email, bool fits) => Assert.Equal(fits, EmailAddress.Fits(email));

    [Theory]
    [InlineData("organisation", "")]
    [InlineData("organisation", null)]
    [InlineData("name", "a\u0007b")]
    [InlineData("email", "nowhere")]
    [InlineData("password", "123456789")]
    public async Task U5_sign_up_refuses_each_wrong_field_and_stores_nothing(string field, string? wrong)
    {
        using var browser = shared.Site.NewBrowser();
        var email = SharedSite.NewAddress();
        var body = new Dictionary<string, string?>
        {
            ["organisation"] = "Contoso",
            ["name"] = "Mia",
            ["email"] = email,
            ["password"] = "0123456789",
        };
        body[field] = wrong;

        var answer = await browser.Post("/api/accounts", body);

        Assert.Equal((HttpStatusCode.BadRequest, "Invalid"), (answer.Status, answer.Refused));
        Assert.Null(await shared.Site.Accounts.PersonByEmail(email, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(500_000)]
    public async Task U5_a_password_too_long_is_refused_before_it_is_hashed(int length)
    {
        using var browser = shared.Site.NewBrowser();
        var password = new string('p', length);

        Assert.Equal("Invalid", (await browser.Post("/api/session", SharedSite.SignIn("mia@example.org", password))).Refused);
        Assert.Equal(
            "Invalid",
            (await browser.Post("/api/accounts", new { organisation = "Contoso", name = "Mia", email = "mia@example.org", password })).Refused);
    }

    [Theory]
    [InlineData("/api/accounts")]
    [InlineData("/api/session")]
    [InlineData("/api/guests")]
    [InlineData("/api/demo")]
    public async Task U14_a_body_that_is_none_is_refused(string address)
    {
        using var browser = shared.Site.NewBrowser();
        foreach (var raw in new[] { "", "{", "null", "[]", "7", """{"email":7,"name":[],"token":{},"person":1}""", """{"email":"\ud800"}""" })
        {
            var answer = await browser.PostRaw(address, raw);
            Assert.Equal((raw, HttpStatusCode.BadRequest, "Invalid"), (raw, answer.Status, answer.Refused));
        }

        Assert.Equal("NotFound", (await browser.PostRaw(address, "{}", "text/plain")).Refused);
        Assert.Equal("Invalid", (await browser.PostRaw(address, "{}")).Refused);
    }

    [Fact]
    public async Task U14_a_body_too_large_is_refused()
    {
        using var browser = shared.Site.NewBrowser();
        var huge = $$"""{"email":"{{new string('x', 2 * 1024 * 1024)}}"}""";

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TooLarge"), await browser.PostRaw("/api/session", huge) is var a ? (a.Status, a.Refused) : default);
    }
}
