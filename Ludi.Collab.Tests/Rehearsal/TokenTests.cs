using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

public sealed class TokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 10, 5, 9, 30, 0, TimeSpan.Zero));
    private RehearsalDriver _server = null!;

    public async ValueTask InitializeAsync() => _server = await RehearsalDriver.Start(new() { Issues = 30, Time = _time });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task R5_a_code_works_once_for_five_minutes_at_its_own_callback()
    {
        var code = await _server.Code(Who.Ada);
        Assert.Equal(403, (await _server.Exchange(code, "http://127.0.0.1:5999/other")).Status);
        Assert.Equal(403, (await _server.Exchange(code)).Status);

        code = await _server.Code(Who.Ada);
        Assert.Equal(200, (await _server.Exchange(code)).Status);
        var again = await _server.Exchange(code);
        Assert.Equal((403, "invalid_grant"), (again.Status, (string?)again.Json["error"]));

        code = await _server.Code(Who.Ada);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(403, (await _server.Exchange(code)).Status);
    }

    [Fact]
    public async Task R6_the_token_endpoint_takes_json_and_forms_and_names_its_errors()
    {
        var request = new Dictionary<string, string> { ["grant_type"] = "password" };
        var malformed = await _server.Token(request);
        Assert.Equal((400, "invalid_request", "grant_type must be one of [authorization_code|refresh_token|client_credentials]"), Say(malformed));

        request = new() { ["grant_type"] = "refresh_token", ["client_id"] = "ludi-rehearsal", ["client_secret"] = "wrong", ["refresh_token"] = "x" };
        Assert.Equal((401, "access_denied", "Unauthorized"), Say(await _server.Token(request)));

        request["client_secret"] = _server.Options.ClientSecret;
        Assert.Equal((403, "invalid_grant", "Unknown or invalid refresh token."), Say(await _server.Token(request, asForm: true)));

        var pair = await _server.Exchange(await _server.Code(Who.Ada));
        request["refresh_token"] = (string)pair.Json["refresh_token"]!;
        var refreshed = await _server.Token(request, asForm: true);
        Assert.Equal((200, 3600, "Bearer"), (refreshed.Status, (int)refreshed.Json["expires_in"]!, (string?)refreshed.Json["token_type"]));
    }

    [Fact]
    public async Task R7_an_access_token_lives_an_hour()
    {
        var ada = await _server.As(Who.Ada);
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await ada.Get("myself")).Status);
        _time.Advance(TimeSpan.FromMinutes(1));
        var late = await ada.Get("myself");
        Assert.Equal((401, """{"code":401,"message":"Unauthorized"}"""), (late.Status, late.Text));
    }

    [Fact]
    public async Task R8_a_refresh_rotates_and_the_old_pair_works_ten_minutes_more()
    {
        var ada = await _server.As(Who.Ada);
        var next = await _server.Refresh(ada.Refresh);
        Assert.Equal(200, next.Status);
        Assert.NotEqual(ada.Refresh, (string?)next.Json["refresh_token"]);

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await ada.Get("myself")).Status);
        Assert.Equal(200, (await _server.Refresh(ada.Refresh)).Status);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await ada.Get("myself")).Status);
        Assert.Equal((403, "invalid_grant", "Unknown or invalid refresh token."), Say(await _server.Refresh(ada.Refresh)));
        Assert.Equal(200, (await _server.Refresh((string)next.Json["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task R9_a_chain_that_is_not_used_for_ninety_days_is_dead()
    {
        var ada = await _server.As(Who.Ada);
        _time.Advance(TimeSpan.FromDays(89));
        var next = await _server.Refresh(ada.Refresh);
        Assert.Equal(200, next.Status);
        _time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(403, (await _server.Refresh((string)next.Json["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task R10_without_offline_access_there_is_no_refresh_token()
    {
        var pair = await _server.Exchange(await _server.Code(Who.Ada, "read:jira-work"));
        Assert.Null(pair.Json["refresh_token"]);
        Assert.Equal("read:jira-work", (string?)pair.Json["scope"]);
    }

    [Fact]
    public async Task R11_revoking_ends_all_of_a_persons_tokens_and_expiring_only_access_tokens()
    {
        var ada = await _server.As(Who.Ada);
        var mina = await _server.As(Who.Mina);
        await _server.Post("/tokens/expire", new { });
        Assert.Equal(401, (await ada.Get("myself")).Status);
        var fresh = await _server.Refresh(ada.Refresh);
        Assert.Equal(200, fresh.Status);

        await _server.Post("/grants/revoke", new { accountId = Who.Ada });
        Assert.Equal(401, (await _server.Get("/oauth/token/accessible-resources", (string)fresh.Json["access_token"]!)).Status);
        Assert.Equal(403, (await _server.Refresh((string)fresh.Json["refresh_token"]!)).Status);
        Assert.Equal(200, (await _server.Refresh(mina.Refresh)).Status);
        Assert.Equal(200, (await (await _server.As(Who.Ada)).Get("myself")).Status);
    }

    [Fact]
    public async Task R12_a_restart_with_the_same_secret_keeps_connections()
    {
        var ada = await _server.As(Who.Ada);
        await using var restarted = await RehearsalDriver.Start(_server.Options);
        Assert.Equal(200, (await restarted.Get("/oauth/token/accessible-resources", ada.Token)).Status);
        Assert.Equal(200, (await restarted.Refresh(ada.Refresh)).Status);
        await using var foreign = await RehearsalDriver.Start(_server.Options with { ClientSecret = "another" });
        Assert.Equal(403, (await foreign.Refresh(ada.Refresh)).Status);
    }

    [Fact]
    public async Task R13_the_token_tells_its_sites_and_its_person()
    {
        var ada = await _server.As(Who.Ada);
        var sites = (await _server.Get("/oauth/token/accessible-resources", ada.Token)).Json.AsArray();
        Assert.Equal([RehearsalDriver.FirstSite, RehearsalDriver.SecondSite], sites.Select(site => (string)site!["id"]!));
        Assert.Equal($"{_server.Base}", (string?)sites[0]!["url"]);
        Assert.Equal($"{_server.Base}/sites/2", (string?)sites[1]!["url"]);
        Assert.Contains("write:jira-work", sites[0]!["scopes"]!.AsArray().Select(scope => (string)scope!));

        var grace = await _server.As(Who.Grace);
        Assert.Equal([RehearsalDriver.FirstSite], (await _server.Get("/oauth/token/accessible-resources", grace.Token)).Json.AsArray().Select(site => (string)site!["id"]!));

        var me = (await _server.Get("/me", grace.Token)).Json;
        Assert.Equal((Who.Grace, "Grace Hopper-Ng", "grace@northwind.example"), ((string?)me["account_id"], (string?)me["name"], (string?)me["email"]));
        var narrow = await _server.As(Who.Grace, "read:jira-work");
        Assert.Equal(401, (await _server.Get("/me", narrow.Token)).Status);
        Assert.Equal(401, (await _server.Get("/me", "nonsense")).Status);
    }

    private static (int Status, string? Error, string? Description) Say(Reply reply) => (reply.Status, (string?)reply.Json["error"], (string?)reply.Json["error_description"]);
}
