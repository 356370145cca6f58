using System.Security.Cryptography;
using System.Text;
using System.Web;
using Ludi.Collab.Rehearsal;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class DataCenterLinkTests : IAsyncLifetime
{
    private const string Callback = "http://127.0.0.1:5999/jira/callback";
    private const string Verifier = "a-verifier-of-more-than-forty-three-letters-as-it-must-be";
    private readonly FakeTimeProvider _time = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private RehearsalDriver _rehearsal = null!;

    private string Base => _rehearsal.Base + "/dc";

    private static string Challenge => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public async ValueTask InitializeAsync() => _rehearsal = await RehearsalDriver.Start(new RehearsalOptions { Issues = 10, RateLimits = false, Time = _time });

    public ValueTask DisposeAsync() => _rehearsal.DisposeAsync();

    [Fact]
    public async Task R185_consent_brings_a_code_that_is_good_once_for_seconds_and_with_its_verifier_only()
    {
        Assert.Equal("access_denied", HttpUtility.ParseQueryString((await Consent("ada", "deny")).Query)["error"]);
        Assert.Equal("s/1", HttpUtility.ParseQueryString((await Consent("ada")).Query)["state"]);

        var code = await Code("grace");
        Assert.Equal((400, "invalid_grant"), await Failed(Exchange(code, "another verifier")));
        Assert.Equal((400, "invalid_grant"), await Failed(Exchange(code)));
        Assert.Equal((400, "invalid_grant"), await Failed(Exchange(await Code("grace"), verifier: null)));
        Assert.Equal((400, "invalid_grant"), await Failed(Exchange(await Code("grace"), callback: "http://127.0.0.1:5999/other")));
        Assert.Equal((401, "invalid_client"), await Failed(Token(("grant_type", "authorization_code"), ("client_id", "ludi-collab-dc"), ("client_secret", "wrong"))));
        var late = await Code("grace");
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((400, "invalid_grant"), await Failed(Exchange(late)));

        var pair = await Exchange(await Code("grace"));
        Assert.Equal((200, 7200, "bearer"), (pair.Status, (int)pair.Json["expires_in"]!, (string?)pair.Json["token_type"]));
        Assert.Equal("grace", (string?)(await As(pair).Get("myself")).Json["name"]);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(401, (await As(pair).Get("myself")).Status);
        Assert.Equal(200, (await Exchange(await Code("ada", ("code_challenge", Verifier), ("code_challenge_method", "plain")))).Status);
    }

    [Fact]
    public async Task R186_a_refresh_kills_both_earlier_tokens_at_once_and_wants_its_redirect_address()
    {
        var first = await Exchange(await Code("grace"));
        var refresh = (string)first.Json["refresh_token"]!;
        Assert.Equal((400, "invalid_grant"), await Failed(Refresh(refresh, callback: null)));
        var second = await Refresh(refresh);
        Assert.Equal(200, second.Status);
        Assert.Equal((401, 200), ((await As(first).Get("myself")).Status, (await As(second).Get("myself")).Status));
        Assert.Equal((400, "invalid_grant"), await Failed(Refresh(refresh)));
        Assert.Equal(200, (await Post("revoke", [("client_id", "ludi-collab-dc"), ("client_secret", "rehearsal-dc-secret"), ("token", (string)second.Json["access_token"]!)])).Status);
        Assert.Equal(401, (await As(second).Get("myself")).Status);
        Assert.Equal((400, "invalid_grant"), await Failed(Refresh((string)second.Json["refresh_token"]!)));
    }

    [Fact]
    public async Task R187_a_wrong_client_or_callback_is_told_on_a_page_and_a_scope_reaches_as_far_as_it_says()
    {
        foreach (var wrong in new[] { ("client_id", "nobody"), ("redirect_uri", "https://evil.example/callback") })
        {
            Assert.Equal(400, (await _rehearsal.Get("/dc/rest/oauth2/latest/authorize?" + Query(wrong))).Status);
        }

        foreach (var wrong in new[] { ("scope", "EVERYTHING"), ("response_type", "token"), ("code_challenge_method", "S512") })
        {
            var reply = await _rehearsal.Get("/dc/rest/oauth2/latest/authorize?" + Query(wrong));
            Assert.Equal((302, true), (reply.Status, reply.Headers.Location!.Query.Contains("error=", StringComparison.Ordinal)));
        }

        var reader = As(await Exchange(await Code("ada", ("scope", "READ"))));
        Assert.Equal((200, 200), ((await reader.Get("issue/HB-1")).Status, (await reader.Search("project = HB")).Status));
        Assert.Equal(403, (await reader.Edit("HB-1", new { summary = "x" })).Status);
        var writer = As(await Exchange(await Code("ada")));
        Assert.Equal((204, 403), ((await writer.Edit("HB-1", new { summary = "x" })).Status, (await writer.Get("/rest/jira-webhook/1.0/webhooks")).Status));
    }

    private static string Query(params (string Name, string Value)[] other) => string.Join('&', Ask(other).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    private static Dictionary<string, string> Ask((string Name, string Value)[] other)
    {
        var ask = new Dictionary<string, string>
        {
            ["client_id"] = "ludi-collab-dc",
            ["redirect_uri"] = Callback,
            ["response_type"] = "code",
            ["scope"] = "WRITE",
            ["state"] = "s/1",
            ["code_challenge"] = Challenge,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in other)
        {
            ask[name] = value;
        }

        return ask;
    }

    private async Task<Uri> Consent(string person, string decision = "allow", params (string Name, string Value)[] other)
    {
        var page = await _rehearsal.Get("/dc/rest/oauth2/latest/authorize?" + Query(other));
        var form = new List<KeyValuePair<string, string>>(Ask(other)) { new("person", person), new("decision", decision), new("seal", ConsentForm.SealIn(page.Text)) };
        using var decided = await _rehearsal.Http.PostAsync(Base + "/rest/oauth2/latest/authorize", new FormUrlEncodedContent(form));
        return decided.Headers.Location!;
    }

    private async Task<string> Code(string person, params (string Name, string Value)[] other) => HttpUtility.ParseQueryString((await Consent(person, "allow", other)).Query)["code"]!;

    private Task<Reply> Exchange(string code, string? verifier = Verifier, string callback = Callback) =>
        Token([("grant_type", "authorization_code"), .. Client, ("code", code), ("redirect_uri", callback), .. Maybe("code_verifier", verifier)]);

    private Task<Reply> Refresh(string token, string? callback = Callback) =>
        Token([("grant_type", "refresh_token"), .. Client, ("refresh_token", token), .. Maybe("redirect_uri", callback)]);

    private static (string, string)[] Client => [("client_id", "ludi-collab-dc"), ("client_secret", "rehearsal-dc-secret")];

    private static (string, string)[] Maybe(string name, string? value) => value is null ? [] : [(name, value)];

    private Task<Reply> Token(params (string Name, string Value)[] form) => Post("token", form);

    private async Task<Reply> Post(string end, (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        using var response = await _rehearsal.Http.PostAsync($"{Base}/rest/oauth2/latest/{end}", content);
        return await Reply.Read(response);
    }

    private static async Task<(int, string?)> Failed(Task<Reply> asked) => ((await asked).Status, (string?)(await asked).Json["error"]);

    private ServerDriver As(Reply pair) => new(_rehearsal.Http, Base, (string)pair.Json["access_token"]!);
}
