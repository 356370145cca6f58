using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ludi.Collab.Jira.Connections;
using static Ludi.Collab.Tests.Jira.Connections.Servers.ServerHouse;

namespace Ludi.Collab.Tests.Jira.Connections.Servers;

/// <summary>How an organisation's administrator adds and removes Data Center sites (P67), over HTTP.</summary>
public sealed class ServerSitesTests : IAsyncLifetime
{
    private ServerHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ServerHouse.Open();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task P67_C40_the_administrator_adds_a_site_that_was_asked_who_it_is_and_its_secret_is_told_to_nobody()
    {
        using var boss = _house.Of("boss");
        var id = await _house.Add("OAuth");

        var expected = new JsonObject { ["id"] = id, ["base"] = _house.Site.Base, ["name"] = "Harbor", ["auth"] = "OAuth", ["clientId"] = "client-1" };
        Assert.Equal(new JsonArray(expected).ToJsonString(), (await Get(boss, "/api/jira/servers"))!.ToJsonString());
        Assert.Matches("^dc-[A-Za-z0-9]{14}$", id);
        Assert.Equal("/jira/rest/api/2/serverInfo", Assert.Single(_house.Site.Calls).Path);
        Assert.DoesNotContain("Authorization", _house.Site.Calls[0].Headers.Keys);
        var stored = (await _house.App.Servers.Load(id, default))!;
        Assert.DoesNotContain("link-secret", Encoding.Latin1.GetString(stored.ProtectedSecret!), StringComparison.Ordinal);
        Assert.DoesNotContain("link-secret", _house.App.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada", HttpStatusCode.Forbidden), InlineData("guest", HttpStatusCode.Forbidden), InlineData("", HttpStatusCode.Unauthorized)]
    public async Task C40_nobody_else_sees_adds_or_removes_sites(string who, HttpStatusCode expected)
    {
        var id = await _house.Add("Token");
        using var browser = _house.Of(who);

        Assert.Equal(expected, (await Post(browser, "/api/jira/servers", Body("https://jira.example.com"))).Status);
        using var seen = await browser.Send(HttpMethod.Get, "/api/jira/servers");
        using var removed = await browser.Send(HttpMethod.Delete, $"/api/jira/servers/{id}");
        Assert.Equal((expected, expected), (seen.StatusCode, removed.StatusCode));
        Assert.NotNull(await _house.App.Servers.Load(id, default));
    }

    [Fact]
    public async Task C41_another_organisation_never_learns_of_a_site()
    {
        var id = await _house.Add("Token");
        using var boss = _house.Of("boss@umbrella");
        using var eve = _house.Of("eve@umbrella");

        Assert.Equal("[]", (await Get(boss, "/api/jira/servers"))!.ToJsonString());
        Assert.Equal("[]", (await eve.State())["servers"]!.ToJsonString());
        using var removed = await boss.Send(HttpMethod.Delete, $"/api/jira/servers/{id}");
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(eve, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("eve") })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(eve, "/api/jira/connection", new { returnTo = "/", site = id })).Status);
    }

    [Theory]
    [InlineData("base", "https://10.0.0.7"), InlineData("base", "https://localhost"), InlineData("base", "http://jira.example.com"), InlineData("base", "")]
    [InlineData("auth", null, null, "c", "s"), InlineData("clientId", null, "OAuth", "", "s"), InlineData("clientSecret", null, "OAuth", "c", null)]
    [InlineData("name", null, "Token", "c", "s", "   ")]
    public async Task C42_a_fault_is_said_at_its_field_and_nobody_is_asked(
        string field, string? address, string? auth = "Token", string? clientId = "c", string? clientSecret = "s", string? name = null)
    {
        using var boss = _house.Of("boss");

        var (status, problem) = await Post(boss, "/api/jira/servers", new { @base = address ?? _house.Site.Base, auth, clientId, clientSecret, name });

        Assert.Equal((HttpStatusCode.BadRequest, field), (status, (string?)problem!["field"]));
        Assert.Empty(_house.Site.Calls);
    }

    [Theory]
    [InlineData("""{"deploymentType":"Cloud","versionNumbers":[1001,0,0]}""", "Jira Cloud site")]
    [InlineData("""{"deploymentType":"Server","versionNumbers":[8,13,9]}""", "version 8.13")]
    [InlineData("""{"deploymentType":"Server"}""", "which version")]
    [InlineData("""{"hello":"world"}""", "not as Jira does")]
    [InlineData("<html>welcome</html>", "not as Jira does")]
    public async Task C42_what_is_no_data_center_of_today_is_refused_in_words(string info, string words)
    {
        _house.Site.Info = info;

        Assert.Contains(words, await Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302, "sends us elsewhere"), InlineData(401, "does not tell strangers"), InlineData(503, "trouble answering"), InlineData(404, "not as Jira does")]
    public async Task C42_an_address_that_does_not_say_who_it_is_is_refused_in_words(int status, string words)
    {
        _house.Site.Instead = ScriptedServer.Answer(status, "", ("Location", "http://169.254.169.254/"));

        Assert.Contains(words, await Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C42_unknown_silent_and_private_addresses_are_refused_in_the_same_words()
    {
        using var boss = _house.Of("boss");
        var unknown = await Post(boss, "/api/jira/servers", Body("https://nothing.invalid"));

        Assert.Contains("may not enter", (string?)unknown.Answer!["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task C43_a_site_is_there_once_and_a_list_has_its_most()
    {
        await _house.Add("Token");

        Assert.Contains("already", await Refused(), StringComparison.Ordinal);
        foreach (var n in Enumerable.Range(0, 20))
        {
            await _house.App.Servers.Add(new StoredServer(new ServerSite($"dc-{n}", "umbrella", $"https://{n}.example", "n", ServerAuth.Token, null), null, default), 20, default);
        }

        Assert.Contains("most", await Refused("boss@umbrella"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C44_removing_a_site_ends_the_connections_of_its_people_and_frees_their_accounts()
    {
        var id = await _house.Add("Token");
        using var ada = _house.Of("ada");
        await Post(ada, $"/api/jira/servers/{id}/token", new { token = _house.Site.TokenOf("ada") });
        using var boss = _house.Of("boss");
        using var removed = await boss.Send(HttpMethod.Delete, $"/api/jira/servers/{id}");

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        var state = await ada.State();
        Assert.Equal(("None", 0, 0), ((string?)state["phase"], state["sites"]!.AsArray().Count, state["servers"]!.AsArray().Count));
        Assert.Empty(await _house.App.Store.KeysUnder("", default));
        Assert.Null((await _house.App.Grains.GetGrain<IConnectionGrain>("ada").Token(id)).Token);
    }

    private static object Body(string address) => new { @base = address, auth = "Token" };

    private static async Task<JsonNode?> Get(Browser browser, string path)
    {
        using var answer = await browser.Send(HttpMethod.Get, path);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Refused(string who = "boss")
    {
        using var boss = _house.Of(who);
        var (status, problem) = await Post(boss, "/api/jira/servers", Body(_house.Site.Base));
        Assert.Equal((HttpStatusCode.BadRequest, "base"), (status, (string?)problem!["field"]));
        return (string)problem["title"]!;
    }
}
