using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ludi.Collab.Accounts;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Connections;

/// <summary>Whose an account on a site is (P14), and which sites an organisation uses; over HTTP, before the rehearsal.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private RehearsalDriver _rehearsal = null!;
    private ConnectedApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _rehearsal = await RehearsalDriver.Start(new() { Issues = 30, RateLimits = false });
        _app = await ConnectedApp.Start(_rehearsal.Base.TrimEnd('/'));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _rehearsal.DisposeAsync();
    }

    [Fact]
    public async Task P14_C17_a_second_organisation_is_refused_an_account_without_the_name_of_the_first_and_gets_it_when_it_is_free()
    {
        using var ada = new Browser(_app.Address, "ada@north");
        using var eve = new Browser(_app.Address, "eve@south");
        await ada.Connect(Who.Ada);

        Assert.EndsWith("jira=elsewhere", await eve.Connect(Who.Ada), StringComparison.Ordinal);
        var refused = await eve.State();
        Assert.Equal("None", (string?)refused["phase"]);
        Assert.DoesNotContain("north", refused.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await _app.Store.Load("eve", default));
        Assert.Equal("Connected", (string?)(await ada.State())["phase"]);

        using var gone = await ada.Send(HttpMethod.Delete, "/api/jira/connection");
        Assert.EndsWith("jira=connected", await eve.Connect(Who.Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P14_C17_a_colleague_shares_an_account_and_another_account_is_nobodys_business()
    {
        using var ada = new Browser(_app.Address, "ada@north");
        using var lin = new Browser(_app.Address, "lin@north");
        using var eve = new Browser(_app.Address, "eve@south");
        await ada.Connect(Who.Ada);

        Assert.EndsWith("jira=connected", await lin.Connect(Who.Ada), StringComparison.Ordinal);
        Assert.EndsWith("jira=connected", await eve.Connect(Who.Grace), StringComparison.Ordinal);
        using var gone = await ada.Send(HttpMethod.Delete, "/api/jira/connection");
        Assert.EndsWith("jira=elsewhere", await eve.Connect(Who.Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C18_the_administrator_chooses_the_sites_and_connections_lose_the_others_at_once()
    {
        await _app.Accounts.Found(
            new Organisation("acme", "Acme", "pro", DateTimeOffset.UnixEpoch),
            new Person("ada", "acme", "Ada", "ada@acme.example", null, Administrator: false, DateTimeOffset.UnixEpoch),
            default);
        using var ada = new Browser(_app.Address, "ada");
        using var boss = new Browser(_app.Address, "boss");
        await ada.Connect(Who.Ada);
        var sites = (await ada.State())["sites"]!.AsArray().Select(s => (string)s!["id"]!).ToList();
        Assert.Contains(RehearsalDriver.FirstSite, sites);

        Assert.Equal(HttpStatusCode.NoContent, await Choose(boss, []));
        var none = await ada.State();
        Assert.Empty(none["sites"]!.AsArray());
        Assert.Equal(sites, none["unused"]!.AsArray().Select(s => (string)s!["id"]!));
        Assert.False((await _app.Grains.GetGrain<IConnectionGrain>("ada").State()).WorksOn(RehearsalDriver.FirstSite));

        Assert.Equal(HttpStatusCode.NoContent, await Choose(boss, [RehearsalDriver.FirstSite]));
        Assert.Equal([RehearsalDriver.FirstSite], (await ada.State())["sites"]!.AsArray().Select(s => (string)s!["id"]!));
        Assert.Equal(HttpStatusCode.NoContent, await Choose(boss, null));
        Assert.Equal(sites.Count, (await ada.State())["sites"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("ada", HttpStatusCode.Forbidden)]
    [InlineData("guest", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task C18_nobody_else_sees_or_makes_the_choice(string who, HttpStatusCode expected)
    {
        using var browser = new Browser(_app.Address, who);

        Assert.Equal(expected, await Choose(browser, []));
        using var seen = await browser.Send(HttpMethod.Get, "/api/jira/sites");
        Assert.Equal(expected, seen.StatusCode);
        Assert.Null(await _app.Store.ChosenSites("acme", default));
    }

    [Fact]
    public async Task C18_a_choice_that_makes_no_sense_is_refused()
    {
        using var boss = new Browser(_app.Address, "boss");

        Assert.Equal(HttpStatusCode.BadRequest, await Choose(boss, ["<script>"]));
        Assert.Equal(HttpStatusCode.BadRequest, await Choose(boss, [.. Enumerable.Range(0, 101).Select(n => $"site-{n}")]));
    }

    private static async Task<HttpStatusCode> Choose(Browser browser, string[]? sites)
    {
        using var answer = await browser.Send(HttpMethod.Put, "/api/jira/sites", JsonContent.Create(new JsonObject
        {
            ["sites"] = sites is null ? null : new JsonArray([.. sites.Select(site => (JsonNode)site)]),
        }));
        return answer.StatusCode;
    }
}
