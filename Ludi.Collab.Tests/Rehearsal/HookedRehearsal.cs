using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Rehearsal;

/// <summary>A rehearsal with a standing clock, and somebody who takes its deliveries.</summary>
internal sealed class HookedRehearsal : IAsyncDisposable
{
    private const string Scopes = RehearsalDriver.AllScopes + " manage:jira-webhook";
    private const int Patience = 20_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("rehearsal").FullName;

    public static readonly string[] AllEvents = ["jira:issue_created", "jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated"];

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public RehearsalDriver Server { get; private set; } = null!;

    public HookListener Listener { get; private set; } = null!;

    public JiraDriver Ada { get; private set; } = null!;

    public JiraDriver Grace { get; private set; } = null!;

    /// <summary>A task of Grace's project.</summary>
    public string Task { get; private set; } = "";

    public static async Task<HookedRehearsal> Start()
    {
        var hooked = new HookedRehearsal { Listener = await HookListener.Start() };
        hooked.Server = await RehearsalDriver.Start(new RehearsalOptions
        {
            Issues = 120,
            RateLimits = false,
            Time = hooked.Time,
            BulkPace = TimeSpan.FromSeconds(1),
            JournalFile = Path.Combine(hooked._folder, "journal.jsonl"),
        });
        await hooked.SignIn();
        hooked.Task = (await hooked.Grace.Search("project = NW AND type = Task AND status = Backlog ORDER BY key")).Keys[0];
        return hooked;
    }

    /// <summary>Stops the server and starts it again on the same journal.</summary>
    public async Task Restart()
    {
        await Server.DisposeAsync();
        Server = await RehearsalDriver.Start(Server.Options);
        await SignIn();
    }

    /// <summary>New tokens, for when the clock has outrun the old ones.</summary>
    public async Task SignIn() => (Ada, Grace) = (await Server.As(Who.Ada, Scopes), await Server.As(Who.Grace, Scopes));

    /// <summary>Registers webhooks of the app at the listener; what became of each.</summary>
    public async Task<JsonArray> Register(JiraDriver person, params object[] webhooks)
    {
        var reply = await person.Post("webhook", new { url = Listener.Url, webhooks });
        Assert.True(reply.Status == 200, reply.Text);
        return reply.List("webhookRegistrationResult");
    }

    /// <summary>A webhook for everything in a project.</summary>
    public static object Everything(string project = "NW") => new { events = AllEvents, jqlFilter = $"project = {project}" };

    /// <summary>The log as it stands once nothing is under way any more.</summary>
    public async Task<IReadOnlyList<JsonNode>> Settled()
    {
        for (var until = Environment.TickCount64 + Patience; ;)
        {
            var entries = (await Server.Get("/deliveries")).List("entries");
            if (entries.All(entry => (string?)entry!["state"] != "waiting"))
            {
                return [.. entries.Select(entry => entry!)];
            }

            Assert.True(Environment.TickCount64 < until, "Deliveries do not settle.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Listener.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
