namespace Ludi.Collab.Tests.Jira.Sync;

public sealed class HookKeeperTests
{
    private const string Address = "https://boards.example/jira/hooks/cloud";

    private readonly ScriptedSync _site = new();

    [Fact]
    public async Task Y14_one_webhook_is_registered_with_a_present_administrators_connection()
    {
        Assert.True(await Keep(["10004"], "ben"));
        Assert.Empty(_site.Jira.Calls);
        Assert.NotNull(_site.Hooks.Trouble);
        await Minutes(2);
        Assert.True(await Keep(["10004"], "ben", "ada"));
        Assert.Equal([("ada", "project IN (10004)")], _site.Jira.Hooks.Values);
        Assert.Equal(_site.Jira.Hooks.Keys, _site.Setting.Registrations.Select(r => r.Id));
        Assert.Null(_site.Hooks.Trouble);
        await Minutes(2);
        var calls = _site.Jira.Calls.Count;
        Assert.True(await Keep(["10004"], "ben", "ada"));
        Assert.Equal(calls, _site.Jira.Calls.Count);
    }

    [Fact]
    public async Task Y14_Y19_a_success_with_an_error_inside_is_a_failure_that_is_tried_again_in_a_minute()
    {
        _site.Jira.RefusesHooks = true;
        Assert.False(await Keep(["10004"], "ada"));
        Assert.NotNull(_site.Hooks.Trouble);
        var calls = _site.Jira.Calls.Count;
        Assert.True(await Keep(["10004"], "ada"));
        Assert.Equal(calls, _site.Jira.Calls.Count);
        _site.Jira.RefusesHooks = false;
        await Minutes(2);
        Assert.True(await Keep(["10004"], "ada"));
        Assert.Single(_site.Jira.Hooks);
    }

    [Fact]
    public async Task Y15_another_project_registers_anew_and_leaves_no_other_behind()
    {
        _site.Jira.AddHook("ada", "project IN (1)");
        await Keep(["10004"], "ada");
        await Minutes(2);
        await Keep(["10004", "10005"], "ada");
        Assert.Equal([("ada", "project IN (10004, 10005)")], _site.Jira.Hooks.Values);
        Assert.Equal(_site.Jira.Hooks.Keys, _site.Setting.Registrations.Select(r => r.Id));
    }

    [Fact]
    public async Task Y16_a_webhook_is_renewed_weekly_and_made_anew_when_it_is_gone()
    {
        await Keep(["10004"], "ada");
        await Minutes(8 * 24 * 60);
        Assert.True(await Keep(["10004"], "ada"));
        Assert.Contains(_site.Jira.Calls, c => c.StartsWith("ada refreshhooks", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2027, 12, 1, 12, 42, 30, TimeSpan.Zero), _site.Hooks.Current!.ExpiresAt);

        _site.Jira.Hooks.Clear();
        await Minutes(61);
        Assert.True(await Keep(["10004"], "ada"));
        Assert.Single(_site.Jira.Hooks);
    }

    [Fact]
    public async Task Y18_what_was_registered_with_somebodys_connection_is_removed_when_they_leave()
    {
        await Keep(["10004"], "ada");
        Assert.True(await _site.Hooks.Remove("ben", CancellationToken.None));
        Assert.Single(_site.Jira.Hooks);
        Assert.True(await _site.Hooks.Remove("ada", CancellationToken.None));
        Assert.Empty(_site.Jira.Hooks);
        Assert.Empty(_site.Setting.Registrations);
    }

    private Task<bool> Keep(string[] projects, params string[] people) => _site.Hooks.Keep(Address, projects, people, CancellationToken.None);

    private Task Minutes(int minutes)
    {
        _site.Time.Advance(TimeSpan.FromMinutes(minutes));
        return Task.CompletedTask;
    }
}
