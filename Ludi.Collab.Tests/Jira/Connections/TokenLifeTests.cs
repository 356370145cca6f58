using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Fakes;
using Microsoft.AspNetCore.DataProtection;
using static Ludi.Collab.Tests.Jira.Connections.Provider;

namespace Ludi.Collab.Tests.Jira.Connections;

public sealed class TokenLifeTests
{
    [Fact]
    public async Task C7_a_token_is_renewed_a_minute_before_its_end_and_not_sooner()
    {
        await using var provider = await Start(null, Pair(2));
        await provider.Connected();
        provider.Time.Advance(TimeSpan.FromMinutes(59) - TimeSpan.FromSeconds(1));
        Assert.Equal("a1", (await provider.Connection.Token()).Token);
        Assert.Equal(0, provider.TokenCalls);

        provider.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("a2", (await provider.Connection.Token()).Token);
        Assert.Equal("a2", (await provider.Connection.Token()).Token);
        Assert.Equal(1, provider.TokenCalls);
        Assert.Equal(
            """{"grant_type":"refresh_token","client_id":"id","client_secret":"client-secret","refresh_token":"r1"}""", provider.Calls[0].Body);
    }

    [Fact]
    public async Task C8_a_refused_token_is_renewed_only_while_it_is_the_current_one()
    {
        await using var provider = await Start(null, Pair(2), Pair(3));
        await provider.Connected();
        Assert.Equal("a2", (await provider.Connection.TokenInsteadOf("a1")).Token);
        Assert.Equal("a2", (await provider.Connection.TokenInsteadOf("a1")).Token);
        Assert.Equal("a2", (await provider.Connection.TokenInsteadOf("made-up")).Token);
        Assert.Equal(1, provider.TokenCalls);
    }

    [Fact]
    public async Task P11_C5_new_tokens_are_stored_before_anybody_has_them()
    {
        var store = new FailingStore();
        await using var provider = await Start(store, Pair(2), Pair(3));
        await provider.Connected();
        store.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => provider.Connection.TokenInsteadOf("a1"));
        await Assert.ThrowsAsync<IOException>(() => provider.Connection.TokenInsteadOf("a1"));
        Assert.Equal("a1", (await provider.Connection.Token()).Token);

        store.Fails = false;
        Assert.Equal("a2", (await provider.Connection.TokenInsteadOf("a1")).Token);
        Assert.Equal(("r2", 1), ((await provider.Vault().Load("ada"))!.Refresh, provider.TokenCalls));
    }

    [Fact]
    public async Task P11_an_answer_without_refresh_token_keeps_the_old_one()
    {
        await using var provider = await Start(null, ScriptedServer.Answer(200, """{"access_token":"a2","expires_in":3600}"""), Pair(3));
        await provider.Connected();
        await provider.Connection.TokenInsteadOf("a1");
        Assert.Equal("a3", (await provider.Connection.TokenInsteadOf("a2")).Token);
        Assert.Contains("\"refresh_token\":\"r1\"", provider.Calls.Last(c => c.Path == "/oauth/token").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "invalid_grant")]
    [InlineData(403, "unauthorized_client")]
    [InlineData(400, "invalid_grant")]
    public async Task P13_C9_a_dead_grant_is_kept_as_reconnect_told_once_and_not_asked_with_again(int status, string error)
    {
        await using var provider = await Start(null, Error(status, error));
        await provider.Connected();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(RefusalCode.JiraReconnect, (await provider.Connection.TokenInsteadOf("a1")).Refusal?.Code);
        }

        Assert.Equal([ConnectionPhase.Reconnect], provider.Told.Select(s => s.Phase));
        var stored = await provider.Vault().Load("ada");
        Assert.Equal((true, "", null, 1), (stored!.Ended, stored.Access, stored.Refresh, provider.TokenCalls));
    }

    [Fact]
    public async Task C9_tokens_that_another_activation_renewed_are_taken_over_instead_of_ending_the_grant()
    {
        await using var provider = await Start(null, Error(403, "invalid_grant"));
        await provider.Connected();
        await provider.Vault().Save("ada", new Grant("acme", "a7", "r7", provider.Time.GetUtcNow().AddHours(1), "account-1", [Site], Ended: false));

        Assert.Equal("a7", (await provider.Connection.TokenInsteadOf("a1")).Token);
        Assert.Empty(provider.Told);
    }

    [Fact]
    public async Task C10_our_wrong_secret_ends_nobodys_grant_and_is_told_to_the_operator()
    {
        await using var provider = await Start(null, Error(401, "access_denied"));
        await provider.Connected();
        Assert.Equal(RefusalCode.JiraUnreachable, (await provider.Connection.TokenInsteadOf("a1")).Refusal?.Code);

        Assert.Equal(ConnectionPhase.Connected, provider.Connection.Now.Phase);
        Assert.Equal("r1", (await provider.Vault().Load("ada"))!.Refresh);
        Assert.Contains("for the cloud Jira:Cloud ClientId and ClientSecret", provider.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C10_an_outage_is_survived_with_the_old_token_and_without_hammering()
    {
        await using var provider = await Start(null, ScriptedServer.Answer(503, "<html></html>"));
        await provider.Connected();
        provider.Time.Advance(TimeSpan.FromMinutes(59.2));
        Assert.Equal("a1", (await provider.Connection.Token()).Token);
        var calls = provider.TokenCalls;
        Assert.Equal(3, calls);

        Assert.Equal("a1", (await provider.Connection.Token()).Token);
        Assert.Equal(calls, provider.TokenCalls);

        provider.Time.Advance(TimeSpan.FromMinutes(1));
        var ended = await provider.Connection.Token();
        Assert.Equal((null, RefusalCode.JiraUnreachable, ConnectionPhase.Connected), (ended.Token, ended.Refusal?.Code, provider.Connection.Now.Phase));
    }

    [Fact]
    public async Task C10_a_429_is_heeded()
    {
        await using var provider = await Start(null, ScriptedServer.Answer(429, "", ("Retry-After", "60")), Pair(2));
        await provider.Connected();
        Assert.Equal(60, (await provider.Connection.TokenInsteadOf("a1")).Refusal?.AfterSeconds);
        Assert.Equal(RefusalCode.JiraUnreachable, (await provider.Connection.TokenInsteadOf("a1")).Refusal?.Code);
        Assert.Equal(1, provider.TokenCalls);

        provider.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("a2", (await provider.Connection.TokenInsteadOf("a1")).Token);
    }

    [Fact]
    public async Task C6_without_the_key_ring_a_grant_means_reconnect()
    {
        await using var provider = await Start(null, Pair(2));
        await provider.Connected();
        using var later = provider.With(new EphemeralDataProtectionProvider());
        await later.Load();

        Assert.Equal(ConnectionPhase.Reconnect, later.Now.Phase);
        Assert.Equal(RefusalCode.JiraReconnect, (await later.Token()).Refusal?.Code);
        Assert.NotNull(await provider.Store.Load("ada", default));
    }

    [Fact]
    public async Task C6_one_persons_stored_grant_is_not_readable_as_anothers()
    {
        await using var provider = await Start(null, Pair(2));
        await provider.Connected();
        await provider.Store.Save((await provider.Store.Load("ada", default))! with { Person = "eve" }, default);

        Assert.True((await provider.Vault().Load("eve"))!.Ended);
    }

    [Fact]
    public async Task C11_P12_disconnecting_deletes_first_and_then_tells()
    {
        var store = new FailingStore();
        await using var provider = await Start(store, Pair(2));
        await provider.Connected();
        store.Fails = true;
        await Assert.ThrowsAsync<IOException>(() => provider.Connection.Disconnect());
        Assert.Empty(provider.Told);

        store.Fails = false;
        await provider.Connection.Disconnect();
        Assert.Equal([ConnectionState.None], provider.Told);
        Assert.Null(await store.Load("ada", default));
        Assert.Equal(RefusalCode.JiraNotConnected, (await provider.Connection.Token()).Refusal?.Code);
    }

    [Fact]
    public async Task C13_sites_hold_a_jira_scope_and_come_once_and_connecting_tells()
    {
        await using var provider = await Start(null, Pair(1));
        await provider.Connection.Load();
        var state = await provider.Connection.Connect("acme", "code", "state-1", "http://here/jira/callback");

        Assert.Equal((ConnectionPhase.Connected, "account-1", null), (state.Phase, state.Account, state.Refusal));
        Assert.Equal([Site], state.Sites);
        Assert.Equal(ConnectionPhase.Connected, provider.Told[^1].Phase);
        Assert.Equal(
            """{"grant_type":"authorization_code","client_id":"id","client_secret":"client-secret","code":"code","redirect_uri":"http://here/jira/callback"}""",
            provider.Calls[0].Body);
    }

    [Fact]
    public async Task C13_sites_that_could_not_be_read_when_connecting_are_read_when_asked_for_again()
    {
        await using var provider = await Start(null, Pair(1));
        provider.Sites = ScriptedServer.Answer(400, "{}");
        var state = await provider.Connection.Connect("acme", "code", "state-1", "http://here/jira/callback");
        Assert.Equal((ConnectionPhase.Connected, 0), (state.Phase, state.Sites.Count));

        provider.Sites = ScriptedServer.Answer(200, """[{"id":"site-1","url":"https://one.example","name":"one","scopes":["read:jira-work"]}]""");
        Assert.Empty((await provider.Connection.State()).Sites);
        provider.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([Site], (await provider.Connection.State()).Sites);
        Assert.Equal([Site], (await provider.Vault().Load("ada"))!.Sites);
    }

    [Fact]
    public async Task C13_a_renewal_reads_the_sites_anew_and_what_cannot_be_read_stays()
    {
        await using var provider = await Start(null, Pair(2), Pair(3));
        await provider.Connected();
        provider.Sites = ScriptedServer.Answer(200, "[]");
        await provider.Connection.TokenInsteadOf("a1");
        await provider.ToldOf(state => state.Sites.Count == 0).WaitAsync(TimeSpan.FromSeconds(10));

        await using var other = await Start(null, Pair(2));
        await other.Connected();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        other.Sites = http =>
        {
            asked.TrySetResult();
            return ScriptedServer.Answer(200, "<html>")(http);
        };
        await other.Connection.TokenInsteadOf("a1");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([Site], other.Connection.Now.Sites);
    }

    [Fact]
    public async Task C2_a_state_is_spent_once_and_a_dead_code_leaves_the_old_grant()
    {
        await using var provider = await Start(null, Error(403, "invalid_grant"));
        await provider.Connected();
        var dead = await provider.Connection.Connect("acme", "used", "state-1", "http://here");
        var again = await provider.Connection.Connect("acme", "used", "state-1", "http://here");

        Assert.NotNull(dead.Refusal);
        Assert.Equal(RefusalCode.Invalid, again.Refusal?.Code);
        Assert.Equal((1, "a1"), (provider.TokenCalls, (await provider.Connection.Token()).Token));
    }

    [Fact]
    public async Task C15_neither_tokens_nor_secrets_nor_names_come_into_logs()
    {
        await using var provider = await Start(null, Pair(2), ScriptedServer.Answer(500, "r9"), Error(403, "invalid_grant"));
        await provider.Connected();
        await provider.Connection.TokenInsteadOf("a1");
        provider.Time.Advance(TimeSpan.FromMinutes(1));
        await provider.Connection.TokenInsteadOf("a2");

        Assert.Contains("ada", provider.Log.Text, StringComparison.Ordinal);
        Assert.All(["client-secret", "one.example", "account-1", "127.0.0.1", "Bearer"], secret => Assert.DoesNotContain(secret, provider.Log.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void C14_a_watch_lasts_thirty_seconds()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var watches = new Watches(time);
        watches.Watch("b1");
        time.Advance(TimeSpan.FromSeconds(20));
        watches.Watch("b2");
        Assert.Equal(["b1", "b2"], watches.Live().Order());
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["b2"], watches.Live());
    }

    /// <summary>A store whose disk fails on command.</summary>
    private sealed class FailingStore : IConnectionStore
    {
        private readonly FakeConnectionStore _store = new();

        public bool Fails { get; set; }

        public Task<StoredConnection?> Load(string person, CancellationToken cancellation) => _store.Load(person, cancellation);

        public Task<IReadOnlyList<string>> KeysUnder(string prefix, CancellationToken cancellation) => _store.KeysUnder(prefix, cancellation);

        public Task<IReadOnlyList<string>> Save(StoredConnection connection, CancellationToken cancellation) =>
            Fails ? throw new IOException("No space left") : _store.Save(connection, cancellation);

        public Task<bool> Delete(string person, CancellationToken cancellation) =>
            Fails ? throw new IOException("No space left") : _store.Delete(person, cancellation);

        public Task<IReadOnlyList<string>?> ChosenSites(string organisation, CancellationToken cancellation) => _store.ChosenSites(organisation, cancellation);

        public Task ChooseSites(string organisation, IReadOnlyList<string>? sites, CancellationToken cancellation) =>
            _store.ChooseSites(organisation, sites, cancellation);
    }
}
