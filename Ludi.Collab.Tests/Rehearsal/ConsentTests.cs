using System.Net;
using System.Web;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class ConsentTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>
{
    [Fact]
    public async Task R1_the_consent_page_names_app_scopes_people_and_sites_and_runs_no_script()
    {
        using var response = await shared.Server.Http.GetAsync(shared.Server.AuthorizeAddress(RehearsalDriver.Ask()));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        foreach (var text in new[] { "Ludi.Collab", "Ada Byte", "Grace Hopper-Ng", "Linus Okafor", "northwind-labs", "harbourline", "not the real Atlassian", "Stay connected when you are not here" })
        {
            Assert.Contains(text, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Bartholomew", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' http://127.0.0.1:5999", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", "somebody-else")]
    [InlineData("redirect_uri", "https://evil.example/callback")]
    [InlineData("audience", "api.example.com")]
    [InlineData("response_type", "token")]
    [InlineData("prompt", "none")]
    [InlineData("scope", "read:everything")]
    [InlineData("scope", "")]
    public async Task R2_a_wrong_request_is_told_on_our_own_page_and_never_sent_to_the_callback(string name, string value)
    {
        var ask = RehearsalDriver.Ask();
        ask[name] = value;
        using var response = await shared.Server.Http.GetAsync(shared.Server.AuthorizeAddress(ask));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task R2_a_callback_that_is_registered_must_be_met_exactly()
    {
        await using var server = await RehearsalDriver.Start(new() { Issues = 20, CallbackAddresses = [RehearsalDriver.Callback] });
        var ask = RehearsalDriver.Ask();
        using var right = await server.Http.GetAsync(server.AuthorizeAddress(ask));
        ask["redirect_uri"] += "/";
        using var wrong = await server.Http.GetAsync(server.AuthorizeAddress(ask));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (right.StatusCode, wrong.StatusCode));
    }

    [Fact]
    public async Task R3_accepting_brings_code_and_state_and_cancelling_brings_access_denied()
    {
        var accepted = await shared.Server.Consent(Who.Grace, state: "a b/ü");
        var cancelled = await shared.Server.Consent(Who.Grace, decision: "cancel", state: "a b/ü");

        Assert.StartsWith(RehearsalDriver.Callback + "?", accepted.ToString(), StringComparison.Ordinal);
        var query = HttpUtility.ParseQueryString(accepted.Query);
        Assert.Equal("a b/ü", query["state"]);
        Assert.NotEmpty(query["code"]!);
        query = HttpUtility.ParseQueryString(cancelled.Query);
        Assert.Equal(("a b/ü", "access_denied", null), (query["state"], query["error"], query["code"]));
    }

    [Fact]
    public async Task R4_a_form_that_was_not_opened_in_this_browser_is_refused()
    {
        using var response = await shared.Server.Decide(Who.Grace, RehearsalDriver.AllScopes, "accept", "s", "made-up");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }
}
