using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;

namespace Ludi.Collab.Tests.Jira.Connections;

public sealed class ConsentTests(SharedRehearsal shared) : IClassFixture<SharedRehearsal>, IAsyncLifetime
{
    private ConnectedApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await ConnectedApp.Start(shared.Server.Base.TrimEnd('/'));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task P9_to_the_provider_and_back_and_connected()
    {
        using var browser = new Browser(_app.Address, "ada");
        Assert.Equal("None", (string?)(await browser.State())["phase"]);
        Assert.Equal("/boards/b1?import=1&jira=connected", await browser.Connect(Who.Ada));

        var state = await browser.State();
        Assert.Equal(("Connected", "Rehearsal"), ((string?)state["phase"], (string?)state["provider"]));
        Assert.Equal(["harbourline", "northwind-labs"], state["sites"]!.AsArray().Select(s => (string)s!["name"]!).Order());
        Assert.Equal(Who.Ada, (await _app.Grains.GetGrain<IConnectionGrain>("ada").State()).Account);
    }

    [Fact]
    public async Task P9_C2_a_refused_consent_leaves_not_connected()
    {
        using var browser = new Browser(_app.Address, "ada");
        Assert.Equal("/boards/b1?import=1&jira=cancelled", await browser.Connect(Who.Ada, "cancel"));
        Assert.Equal("None", (string?)(await browser.State())["phase"]);
    }

    [Fact]
    public async Task P9_the_consent_page_is_asked_as_atlassian_documents_it()
    {
        using var browser = new Browser(_app.Address, "ada");
        var address = await browser.Begin();
        var query = HttpUtility.ParseQueryString(address.Query);

        Assert.DoesNotContain("+", address.Query, StringComparison.Ordinal);
        Assert.Equal(
            ("api.atlassian.com", "ludi-rehearsal", _app.Address + "/jira/callback", "code", "consent"),
            (query["audience"], query["client_id"], query["redirect_uri"], query["response_type"], query["prompt"]));
        Assert.Contains("offline_access", query["scope"]!.Split(' '));
    }

    [Fact]
    public async Task P9_C1_states_are_128_random_bits()
    {
        using var browser = new Browser(_app.Address, "ada");
        var states = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            states.Add(HttpUtility.ParseQueryString((await browser.Begin()).Query)["state"]!);
        }

        Assert.Equal(20, states.Count);
        Assert.All(states, state => Assert.Equal(22, state.Length));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("wrong")]
    [InlineData("other browser")]
    [InlineData("other person")]
    [InlineData("signed out")]
    [InlineData("guest")]
    [InlineData("late")]
    [InlineData("forged cookie")]
    [InlineData("no code")]
    [InlineData("other error")]
    [InlineData("replayed")]
    public async Task P9_C2_what_does_not_fit_exchanges_nothing(string flaw)
    {
        using var browser = new Browser(_app.Address, "ada");
        using var other = new Browser(_app.Address, "ada");
        var callback = await browser.Decide(await browser.Begin(), Who.Ada);
        if (flaw is "replayed")
        {
            Assert.EndsWith("jira=connected", await browser.Return(callback), StringComparison.Ordinal);
        }

        var before = await Exchanges();
        var query = HttpUtility.ParseQueryString(callback.Query);
        (callback, browser.Person) = flaw switch
        {
            "missing" => (With(query, "state", null), "ada"),
            "wrong" => (With(query, "state", "AAAAAAAAAAAAAAAAAAAAAA"), "ada"),
            "no code" => (With(query, "code", null), "ada"),
            "other error" => (With(query, "error", "server_error"), "ada"),
            "other person" => (callback, "grace"),
            "signed out" => (callback, ""),
            "guest" => (callback, "guest"),
            _ => (callback, "ada"),
        };
        _app.Time.Advance(flaw is "late" ? Consent.Life : TimeSpan.Zero);

        var back = flaw is "forged cookie" ? await WithCookie(callback, "x") : await (flaw is "other browser" ? other : browser).Return(callback);
        Assert.Equal(flaw is "other browser" or "forged cookie" or "replayed" ? "/?jira=failed" : "/boards/b1?import=1&jira=failed", back);
        Assert.Equal(before, await Exchanges());
    }

    [Fact]
    public async Task P9_C2_a_copied_cookie_does_not_make_a_state_good_twice()
    {
        using var browser = new Browser(_app.Address, "ada");
        using var begun = await browser.Send(HttpMethod.Post, "/api/jira/connection", JsonContent.Create(new { returnTo = "/" }));
        var cookie = begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];
        var callback = await browser.Decide(new Uri((string)(await begun.Content.ReadFromJsonAsync<JsonNode>())!["address"]!), Who.Ada);

        Assert.Equal("/?jira=connected", await WithCookie(callback, cookie));
        var before = await Exchanges();
        Assert.Equal("/?jira=failed", await WithCookie(callback, cookie));
        Assert.Equal(before, await Exchanges());
    }

    [Fact]
    public async Task P10_two_browsers_make_two_links_each_to_its_own_jira_user()
    {
        using var ada = new Browser(_app.Address, "ada");
        using var grace = new Browser(_app.Address, "grace");
        var (first, second) = (await ada.Begin(), await grace.Begin());
        Assert.EndsWith("connected", await grace.Return(await grace.Decide(second, Who.Grace)), StringComparison.Ordinal);
        Assert.EndsWith("connected", await ada.Return(await ada.Decide(first, Who.Ada)), StringComparison.Ordinal);

        foreach (var (person, account) in new[] { ("ada", Who.Ada), ("grace", Who.Grace) })
        {
            using var myself = await _app.Sites.As(person, RehearsalDriver.FirstSite).Myself(default);
            Assert.Equal(account, (string?)JsonNode.Parse(myself.Utf8.Span)!["accountId"]);
        }
    }

    [Fact]
    public async Task P12_disconnecting_deletes_the_tokens_and_leaves_others_alone()
    {
        using var ada = new Browser(_app.Address, "ada");
        using var grace = new Browser(_app.Address, "grace");
        await ada.Connect(Who.Ada);
        await grace.Connect(Who.Grace);
        using var gone = await ada.Send(HttpMethod.Delete, "/api/jira/connection");

        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Null(await _app.Store.Load("ada", default));
        Assert.Equal("None", (string?)(await ada.State())["phase"]);
        Assert.Equal("Connected", (string?)(await grace.State())["phase"]);
        using var asked = await _app.Sites.As("ada", RehearsalDriver.FirstSite).Myself(default);
        Assert.Equal(RefusalCode.JiraNotConnected, asked.Refusal?.Code);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("boards/b1")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    [InlineData("/\t/evil.example")]
    [InlineData("/ü")]
    [InlineData("")]
    [InlineData(null)]
    public async Task C3_only_pages_of_our_own_are_returned_to(string? returnTo)
    {
        using var browser = new Browser(_app.Address, "ada");
        using var begun = await browser.Send(HttpMethod.Post, "/api/jira/connection", JsonContent.Create(new { returnTo }));

        Assert.Equal(HttpStatusCode.BadRequest, begun.StatusCode);
        Assert.False(begun.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("guest", HttpStatusCode.Forbidden)]
    public async Task C4_nobody_and_guests_have_no_connection(string who, HttpStatusCode status)
    {
        using var browser = new Browser(_app.Address, who);
        using var state = await browser.Send(HttpMethod.Get, "/api/jira/connection");
        using var begun = await browser.Send(HttpMethod.Post, "/api/jira/connection", JsonContent.Create(new { returnTo = "/" }));
        using var ended = await browser.Send(HttpMethod.Delete, "/api/jira/connection");

        Assert.Equal([status, status, status], new[] { state.StatusCode, begun.StatusCode, ended.StatusCode });
        Assert.Equal("no-store", state.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task C6_nothing_of_a_connection_is_readable_at_rest()
    {
        using var browser = new Browser(_app.Address, "ada");
        await browser.Connect(Who.Ada);
        var token = (await _app.Grains.GetGrain<IConnectionGrain>("ada").Token(RehearsalDriver.FirstSite)).Token!;
        var stored = Encoding.UTF8.GetString((await _app.Store.Load("ada", default))!.Protected);

        Assert.All([token, Who.Ada, "northwind", "Access"], secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
    }

    private async Task<int> Exchanges() => (int)(await shared.Server.Get("/audit?path=/oauth/token&method=POST")).Json["count"]!;

    private static Uri With(System.Collections.Specialized.NameValueCollection query, string name, string? value)
    {
        query[name] = value;
        return new Uri("http://here/jira/callback?" + string.Join('&', query.AllKeys.Where(k => query[k] is not null).Select(k => $"{k}={Uri.EscapeDataString(query[k]!)}")));
    }

    private async Task<string> WithCookie(Uri callback, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(_app.Address), callback.PathAndQuery));
        request.Headers.Add("X-As", "ada");
        request.Headers.Add("Cookie", $"{ConsentCookie.Name}={cookie}");
        using var response = await http.SendAsync(request);
        return response.Headers.Location!.ToString();
    }
}
