using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Jira.Sync.Hooks;
using Ludi.Collab.Tests.Fakes;
using Ludi.Collab.Tests.Jira.Scripted;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Sync;

/// <summary>One site kept in step over the scripted Jira; time passes by hand.</summary>
internal sealed class ScriptedSync
{
    private readonly FakeSyncStore _store = new();

    public ScriptedSync()
    {
        Setting = new SiteSetting("org", ScriptedJira.SiteId, _store, new HookSecrets(new EphemeralDataProtectionProvider(), Time), new SyncOptions());
        Hooks = new HookKeeper(Jira, ScriptedJira.SiteId, p => Task.FromResult(p == "ada"), Setting.Register, Time);
        Sync = new SiteSync(Setting, Jira, Hooks, (board, issues, _) => Told.AddRange(issues.Select(i => $"{board} {i.Issue}")), Time, NullLogger.Instance);
        Jira.Add(1, 2, 3);
        foreach (var issue in Enumerable.Range(1, 3))
        {
            Change(issue, TimeSpan.FromDays(1));
        }
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public ScriptedJira Jira { get; } = new();

    public SiteSetting Setting { get; }

    public HookKeeper Hooks { get; }

    public SiteSync Sync { get; }

    /// <summary>Every issue that a board was told of.</summary>
    public List<string> Told { get; } = [];

    public int Asked => Jira.Calls.Count(c => c.Contains(" search ", StringComparison.Ordinal));

    public BoardReport Board(string board = "board", string person = "ada", params string[] issues) => new(
        board, "https://site-1.example", issues.Length == 0 ? ["1", "2"] : issues, ["10004"], [person], person, Time.GetUtcNow(), null);

    /// <summary>An issue was changed in Jira just now.</summary>
    public void Change(int issue, TimeSpan ago = default) =>
        Jira.Issues[issue]["fields"]!["updated"] = (Time.GetUtcNow() - ago).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", null) + "+0000";

    public long UpdatedOf(int issue) => Ludi.Collab.Jira.Sync.Polling.PollAnswer.Moment((string)Jira.Issues[issue]["fields"]!["updated"]!)!.Value;

    /// <summary>Lets time pass, a second at a time; boards announce themselves as they were first.</summary>
    public async Task Pass(int seconds, params BoardReport[] boards)
    {
        for (var passed = 0; passed < seconds; passed++)
        {
            foreach (var board in boards)
            {
                Sync.Report(board);
            }

            await Sync.Beat(CancellationToken.None);
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

}
