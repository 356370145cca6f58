using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Rehearsal;
using static Ludi.Collab.Tests.Jira.ScriptedServer;

namespace Ludi.Collab.Tests.Jira.Connections;

public sealed class GrainTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task P11_C7_after_the_token_ended_a_hundred_parallel_calls_refresh_once_and_all_succeed()
    {
        await using var rehearsal = await RehearsalDriver.Start(new() { Issues = 30, RateLimits = false });
        await using var app = await ConnectedApp.Start(rehearsal.Base.TrimEnd('/'));
        using var browser = new Browser(app.Address, "ada");
        await browser.Connect(Who.Ada);
        await rehearsal.Post("/tokens/expire", new { });
        await rehearsal.Delete("/audit");

        var site = app.Sites.As("ada", RehearsalDriver.FirstSite);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => site.Myself(default)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(1, (int)(await rehearsal.Get("/audit?path=/oauth/token&method=POST")).Json["count"]!);
    }

    [Fact]
    public async Task P11_C7_by_the_clock_too_a_hundred_calls_are_one_refresh()
    {
        await using var provider = await Start(Answer(200, """{"access_token":"new","refresh_token":"r2","expires_in":3600}"""));
        await using var app = await ConnectedApp.Start(provider.Address);
        await app.Vault.Save("ada", new Grant("acme", "old", "r1", DateTimeOffset.UnixEpoch, "a", [new("s", "https://s", "s")], Ended: false));

        var grain = app.Grains.GetGrain<IConnectionGrain>("ada");
        var tokens = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => grain.Token("s")));

        Assert.All(tokens, token => Assert.Equal("new", token.Token));
        Assert.Single(provider.Calls, call => call.Path == "/oauth/token");
        Assert.Equal("r2", (await app.Vault.Load("ada"))!.Refresh);
    }

    [Fact]
    public async Task P13_C9_a_revoked_grant_means_reconnect_and_stays_known()
    {
        await using var rehearsal = await RehearsalDriver.Start(new() { Issues = 30, RateLimits = false });
        await using var app = await ConnectedApp.Start(rehearsal.Base.TrimEnd('/'));
        using var browser = new Browser(app.Address, "ada");
        await browser.Connect(Who.Ada);
        await rehearsal.Post("/grants/revoke", new { accountId = Who.Ada });

        using var answer = await app.Sites.As("ada", RehearsalDriver.FirstSite).Myself(default);
        Assert.Equal(RefusalCode.JiraReconnect, answer.Refusal?.Code);
        Assert.Equal("Reconnect", (string?)(await browser.State())["phase"]);
        Assert.True((await app.Vault.Load("ada"))!.Ended);

        Assert.EndsWith("jira=connected", await browser.Connect(Who.Ada), StringComparison.Ordinal);
        using var again = await app.Sites.As("ada", RehearsalDriver.FirstSite).Myself(default);
        Assert.Null(again.Refusal);
    }

    [Fact]
    public async Task C12_a_provider_that_hangs_holds_back_neither_state_nor_watch_nor_disconnect()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var provider = await Start(http =>
        {
            reached.TrySetResult();
            return Never(http);
        });
        await using var app = await ConnectedApp.Start(provider.Address);
        await app.Vault.Save("ada", new Grant("acme", "old", "r1", DateTimeOffset.UnixEpoch, "a", [new("s", "https://s", "s")], Ended: false));
        var grain = app.Grains.GetGrain<IConnectionGrain>("ada");
        var token = grain.Token("s");
        await reached.Task.WaitAsync(Limit);

        Assert.Equal(ConnectionPhase.Connected, (await grain.Watch("board-1").WaitAsync(Limit)).Phase);
        Assert.Equal(ConnectionPhase.Connected, (await grain.State().WaitAsync(Limit)).Phase);
        Assert.False(token.IsCompleted);
        await grain.Disconnect().WaitAsync(Limit);
        Assert.Equal((null, RefusalCode.JiraNotConnected), await token.WaitAsync(Limit) is var late ? (late.Token, late.Refusal?.Code) : default);
        Assert.Null(await app.Store.Load("ada", default));
    }

    [Fact]
    public async Task P11_a_new_activation_takes_up_what_is_stored()
    {
        await using var provider = await Start(Answer(500, ""));
        await using var app = await ConnectedApp.Start(provider.Address);
        await app.Vault.Save("ada", new Grant("acme", "good", "r1", DateTimeOffset.MaxValue, "a", [new("s", "https://s", "s")], Ended: false));

        Assert.Equal("good", (await app.Grains.GetGrain<IConnectionGrain>("ada").Token("s")).Token);
        Assert.Empty(provider.Calls);
    }
}
