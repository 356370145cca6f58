using System.Net;
using System.Text;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using static Ludi.Collab.Tests.Jira.Connections.Servers.ServerHouse;

namespace Ludi.Collab.Tests.Jira.Connections.Servers;

/// <summary>How people connect to a Data Center site and stay connected (P9–P14, P67), over HTTP.</summary>
public sealed class ServerConnectionTests : IAsyncLifetime
{
    private ServerHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ServerHouse.Open();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task P67_C50_who_enters_a_token_is_connected_for_all_rules_as_the_user_it_belongs_to()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        var token = _house.Site.TokenOf("ada");

        Assert.Equal(HttpStatusCode.NoContent, (await Post(ada, $"/api/jira/servers/{id}/token", new { token = $" {token} " })).Status);

        var state = await Grain("ada").State();
        Assert.Equal((ConnectionPhase.Connected, ConnectionPhase.None, true, false), (state.Phase, state.Cloud, state.WorksOn(id), state.WorksOn("some-cloud-id")));
        Assert.Equal([new ConnectedSite(id, _house.Site.Base, "Harbor")], state.Sites);
        Assert.Equal(("ada", null), (state.AccountOn(id), state.AccountOn("some-cloud-id")));
        Assert.Equal((token, RefusalCode.JiraNotConnected), ((await Grain("ada").Token(id)).Token, (await Grain("ada").Token("some-cloud-id")).Refusal!.Code));
    }

    [Fact]
    public async Task P10_C50_each_person_is_connected_as_themselves()
    {
        var id = await _house.Add("Token");
        var (first, second) = (_house.Site.TokenOf("ada"), _house.Site.TokenOf("lin"));
        using var ada = _house.Of("ada");
        using var lin = _house.Of("lin");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = first });
        await Post(lin, $"/api/jira/servers/{id}/token", new { token = second });

        Assert.Equal((first, second), ((await Grain("ada").Token(id)).Token, (await Grain("lin").Token(id)).Token));
    }

    [Theory]
    [InlineData(""), InlineData("two words"), InlineData("line\nbreak"), InlineData("schlüssel")]
    public async Task C51_what_can_be_no_token_is_refused_without_asking(string token)
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");

        var (status, problem) = await Post(ada, $"/api/jira/servers/{id}/token", new { token });

        Assert.Equal((HttpStatusCode.BadRequest, "token"), (status, (string?)problem!["field"]));
        Assert.DoesNotContain(_house.Site.Calls, call => call.Path.EndsWith("myself", StringComparison.Ordinal));
    }

    [Fact]
    public async Task C51_a_token_that_jira_does_not_know_or_ignores_is_refused_in_a_sentence_and_the_one_before_stays()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        var good = _house.Site.TokenOf("ada");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = good });

        var (status, problem) = await Post(ada, $"/api/jira/servers/{id}/token", new { token = "made-up" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("mistyped, expired or revoked", (string?)problem!["title"], StringComparison.Ordinal);

        _house.Site.Instead = ScriptedServer.Answer(200, "{}", ("X-AUSERNAME", "anonymous"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(ada, $"/api/jira/servers/{id}/token", new { token = "ignored" })).Status);
        _house.Site.Instead = ScriptedServer.Answer(503, "<html>");
        Assert.Equal(HttpStatusCode.BadGateway, (await Post(ada, $"/api/jira/servers/{id}/token", new { token = "unlucky" })).Status);
        _house.Site.Instead = null;
        Assert.Equal(good, (await Grain("ada").Token(id)).Token);
    }

    [Fact]
    public async Task C52_neither_tokens_nor_names_are_logged_returned_or_readable_at_rest()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        var token = _house.Site.TokenOf("ada");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token });
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = "made-up" });

        var seen = (await ada.State()).ToJsonString();
        var rest = await _house.App.Store.Load($"ada/{id}", default);
        Assert.All([token, "made-up", "Zanzibar", "JIRAUSER"], secret =>
        {
            Assert.DoesNotContain(secret, _house.App.Log.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, Encoding.Latin1.GetString(rest!.Protected), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task P13_C53_a_revoked_token_means_reconnect_there_and_nothing_elsewhere()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        var token = _house.Site.TokenOf("ada");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token });

        Assert.Equal(RefusalCode.JiraReconnect, (await Grain("ada").TokenInsteadOf(id, token)).Refusal?.Code);
        Assert.Equal(("Reconnect", "Reconnect"), ((string?)(await ada.State())["phase"], (string?)(await ada.State())["servers"]![0]!["phase"]));

        await Post(ada, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("ada") });
        Assert.Equal("Connected", (string?)(await ada.State())["phase"]);
    }

    [Fact]
    public async Task P12_C53_disconnecting_from_a_site_deletes_what_is_kept_for_it_alone()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        await _house.App.Vault.Save("ada", new Grant("acme", "cloud-token", null, DateTimeOffset.MaxValue, "a", [new("cloud-1", "https://c", "c")], Ended: false));
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("ada") });
        Assert.Equal(["cloud-1", id], (await Grain("ada").State()).Sites.Select(s => s.Id));

        using var gone = await ada.Send(HttpMethod.Delete, $"/api/jira/connection?site={id}");
        using var odd = await ada.Send(HttpMethod.Delete, "/api/jira/connection?site=cloud-1");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (gone.StatusCode, odd.StatusCode));
        Assert.Equal(["ada"], await _house.App.Store.KeysUnder("", default));
        Assert.Equal(("cloud-token", null), ((await Grain("ada").Token("cloud-1")).Token, (await Grain("ada").Token(id)).Token));
    }

    [Fact]
    public async Task C53_one_part_that_has_to_reconnect_leaves_the_others_working()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        await _house.App.Vault.Save("ada", new Grant("acme", "", null, default, "a", [new("cloud-1", "https://c", "c")], Ended: true));
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("ada") });

        var state = await Grain("ada").State();
        Assert.Equal((ConnectionPhase.Connected, ConnectionPhase.Reconnect), (state.Phase, state.Cloud));
        Assert.Equal((true, false), (state.WorksOn(id), state.WorksOn("cloud-1")));
    }

    [Fact]
    public async Task P14_C54_an_account_at_a_base_address_works_for_one_organisation()
    {
        var first = await _house.Add("Token");
        var second = await _house.Add("Token", "boss@umbrella");
        using var ada = _house.Of("ada");
        using var eve = _house.Of("eve@umbrella");
        await Post(ada, $"/api/jira/servers/{first}/token", new { token = _house.Site.TokenOf("ada") });

        var (status, problem) = await Post(eve, $"/api/jira/servers/{second}/token", new { token = _house.Site.TokenOf("ada") });
        Assert.Equal((HttpStatusCode.Conflict, "JiraElsewhere"), (status, (string?)problem!["code"]));
        Assert.DoesNotContain("acme", problem.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("None", (string?)(await eve.State())["phase"]);
        Assert.Equal(HttpStatusCode.NoContent, (await Post(eve, $"/api/jira/servers/{second}/token", new { token = _house.Site.TokenOf("eve") })).Status);

        using var gone = await ada.Send(HttpMethod.Delete, $"/api/jira/connection?site={first}");
        Assert.Equal(HttpStatusCode.NoContent, (await Post(eve, $"/api/jira/servers/{second}/token", new { token = _house.Site.TokenOf("ada") })).Status);
    }

    [Fact]
    public async Task P9_C55_oauth_goes_to_the_site_with_a_challenge_and_comes_back_connected()
    {
        var id = await _house.Add("OAuth");
        using var ada = _house.Of("ada");

        Assert.Equal("/preferences?jira=connected", await _house.Connect(ada, id, "ada"));

        var state = await ada.State();
        Assert.Equal(("Connected", "Connected", "ada"), ((string?)state["phase"], (string?)state["servers"]![0]!["phase"], (string?)state["servers"]![0]!["account"]));
        Assert.StartsWith("access-", (await Grain("ada").Token(id)).Token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P9_C55_a_code_without_the_browser_that_began_it_is_worth_nothing()
    {
        var id = await _house.Add("OAuth");
        using var ada = _house.Of("ada");
        using var other = _house.Of("ada");
        var (_, begun) = await Post(ada, "/api/jira/connection", new { returnTo = "/preferences", site = id });
        var back = _house.Site.Consent(new Uri((string)begun!["address"]!), "ada");

        Assert.EndsWith("jira=failed", await other.Return(back), StringComparison.Ordinal);
        // Another consent of the same browser has another verifier.
        var (_, again) = await Post(ada, "/api/jira/connection", new { returnTo = "/preferences", site = id });
        var forged = new Uri($"{back.GetLeftPart(UriPartial.Path)}?code={Query(back, "code")}&state={Query(new Uri((string)again!["address"]!), "state")}");
        Assert.EndsWith("jira=failed", await ada.Return(forged), StringComparison.Ordinal);
        Assert.Equal("None", (string?)(await ada.State())["phase"]);
    }

    [Fact]
    public async Task P11_C56_a_hundred_calls_renew_once_with_the_address_of_the_consent_and_the_new_pair_is_stored()
    {
        var id = await _house.Add("OAuth");
        using var ada = _house.Of("ada");
        await _house.Connect(ada, id, "ada");
        var old = (await Grain("ada").Token(id)).Token!;
        _house.Site.Expire();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Grain("ada").TokenInsteadOf(id, old)));

        var token = Assert.Single(tokens.Select(t => t.Token).Distinct());
        Assert.NotEqual(old, token);
        Assert.Equal(2, _house.Site.Calls.Count(call => call.Path.EndsWith("/token", StringComparison.Ordinal)));
        Assert.NotEqual(token, (await Grain("ada").TokenInsteadOf(id, token!)).Token);
        Assert.Equal("Connected", (string?)(await ada.State())["phase"]);
    }

    [Fact]
    public async Task C57_an_incoming_link_that_refuses_us_ends_nobodys_grant()
    {
        var id = await _house.Add("OAuth", clientSecret: "wrong-secret");
        using var ada = _house.Of("ada");

        Assert.EndsWith("jira=failed", await _house.Connect(ada, id, "ada"), StringComparison.Ordinal);
        Assert.Contains(id, _house.App.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", _house.App.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C57_a_site_with_tokens_takes_no_oauth_and_one_with_oauth_no_tokens()
    {
        var tokens = await _house.Add("Token");
        var oauth = await _house.Add("OAuth", "boss@umbrella");
        using var ada = _house.Of("ada");
        using var eve = _house.Of("eve@umbrella");

        Assert.Equal(HttpStatusCode.NotFound, (await Post(ada, "/api/jira/connection", new { returnTo = "/", site = tokens })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(eve, $"/api/jira/servers/{oauth}/token", new { token = _house.Site.TokenOf("eve") })).Status);
    }

    [Fact]
    public async Task C58_the_choice_of_cloud_sites_leaves_data_center_sites_alone()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("ada") });

        await Grain("ada").SitesChosen([]);

        Assert.True((await Grain("ada").State()).WorksOn(id));
    }

    private IConnectionGrain Grain(string person) => _house.App.Grains.GetGrain<IConnectionGrain>(person);

    private static string Query(Uri address, string name) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)[name].ToString();
}
