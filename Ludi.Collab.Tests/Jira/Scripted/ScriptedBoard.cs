using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Converting;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Fields;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Fakes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Ludi.Collab.Tests.Jira.Scripted;

/// <summary>One board's content over the scripted Jira: people come and go, cards are placed, time passes.</summary>
internal sealed class ScriptedBoard : IBoardItems, IDisposable
{
    public const string Id = "board-1";

    private readonly OneAtATime _turn = new();
    private readonly List<PresentPerson> _people = [];
    private readonly List<PlacedCard> _cards = [];
    private int _seals;
    private int _imports;

    public ScriptedBoard()
    {
        Content = new BoardContent(Jira, Audience, Time, () => $"seal-{++_seals}", NullLogger<BoardContent>.Instance);
        Conversions = new Conversions(Id, Content, Jira, this, Time, NullLogger<Conversions>.Instance);
        Admission = new Admission(Content, () => Task.FromResult(View()), Connection);
        var turns = new IssueTurns();
        Bulk = new BoardBulk(Id, Content, Jira, turns, new BulkDesk(Bulks, new IdSource(), NullLogger.Instance), Time);
        Calls = new SealedCalls(Content, Admission, Jira, BoardJira.Purposes(Content, turns, Conversions, Bulk, SavedImports(Id)));
        Imports = new Ludi.Collab.Jira.Changes.Importing.Imports(Content, this);
    }

    /// <summary>What people saved, as it lies in the store.</summary>
    public FakeSavedImportStore Saved { get; } = new();

    /// <summary>The key ring.</summary>
    public IDataProtectionProvider Keys { get; set; } = new EphemeralDataProtectionProvider();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public ScriptedJira Jira { get; } = new();

    public RecordedAudience Audience { get; } = new();

    public BoardContent Content { get; }

    public Conversions Conversions { get; }

    public BoardBulk Bulk { get; private set; }

    public FakeBulkStore Bulks { get; } = new();

    public Admission Admission { get; }

    public SealedCalls Calls { get; }

    public Ludi.Collab.Jira.Changes.Importing.Imports Imports { get; }

    /// <summary>Stickies that are marked, with who marked them.</summary>
    public Dictionary<string, string> Marked { get; } = [];

    /// <summary>The fields that cards show beside the basic ones.</summary>
    public List<ShownFields> Shown { get; } = [];

    /// <summary>Stickies that became cards.</summary>
    public Dictionary<string, string> Converted { get; } = [];

    /// <summary>Connections by person; who has none is not connected.</summary>
    public Dictionary<string, ConnectionState> Connections { get; } = [];

    public static ConnectionState Connected { get; } = ConnectedTo(ScriptedJira.SiteId);

    public SiteStatus Status => Content.Statuses().Single();

    public string[] Live => [.. Content.Page(new IssuesQuery(null, 0, null)).Issues.Where(i => i.State is IssueState.Live && i.Issue != FieldLegend.Name).Select(i => i.Issue)];

    public static ConnectionState ConnectedTo(params IEnumerable<string> sites) =>
        new(ConnectionPhase.Connected, "account", [.. sites.Select(s => new ConnectedSite(s, $"https://{s}.example", s))]);

    /// <summary>Saved imports of a board on the same store and keys.</summary>
    public SavedImports SavedImports(string board) => new(board, new SavedImportVault(Saved, Keys, Time), () => $"import-{++_imports}");

    public async Task PlaceOn(string site, int issue)
    {
        _cards.Add(new PlacedCard($"card-{issue}", new IssueRef(site, $"{issue}")));
        await Look();
    }

    public async Task Place(params IEnumerable<int> issues)
    {
        _cards.AddRange(issues.Select(i => new PlacedCard($"card-{i}", new IssueRef(ScriptedJira.SiteId, $"{i}"))));
        await Look();
    }

    public async Task Remove(int issue)
    {
        _cards.RemoveAll(c => c.Issue.Issue == $"{issue}");
        await Look();
    }

    /// <summary>Somebody comes, with a working connection unless told otherwise, and what follows is done.</summary>
    public Task Come(string person, bool connected = true, BoardRole role = BoardRole.Member) =>
        Come(person, connected ? Connected : ConnectionState.None, role);

    public async Task Come(string person, ConnectionState connection, BoardRole role = BoardRole.Member)
    {
        Connections[person] = connection;
        await _turn.Do(() =>
        {
            _people.Add(new PresentPerson(person, person, role));
            Content.Look(View());
            Content.Know(person, Connections[person]);
        });
        await _turn.Rest();
    }

    public async Task Go(string person)
    {
        _people.RemoveAll(p => p.Person == person);
        await Look();
    }

    public async Task Look()
    {
        await _turn.Do(() =>
        {
            Content.Look(View());
            Conversions.TakeUp(View().Converting);
        });
        await _turn.Rest();
    }

    public async Task<T> Ask<T>(Func<T> ask)
    {
        var answer = await _turn.Do(ask);
        await _turn.Rest();
        return answer;
    }

    /// <summary>Begins something that may take long; what can be done at once is done.</summary>
    public async Task<Task<T>> Begin<T>(Func<Task<T>> work)
    {
        var begun = _turn.Run(work);
        await _turn.Rest();
        return begun;
    }

    public async Task<T> Finish<T>(Func<Task<T>> work) => await (await Begin(work)).WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Lets time pass, with the heartbeat and, while somebody is there, the board's looks.</summary>
    public async Task Pass(TimeSpan time, bool looking = true)
    {
        var step = TimeSpan.FromSeconds(time > TimeSpan.FromMinutes(5) ? 600 : 1);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Time.Advance(step);
            await _turn.Do(() =>
            {
                if (looking && _people.Count > 0)
                {
                    Content.Look(View());
                }

                Bulk.Settle();
                Content.Settle();
            });
            await _turn.Rest();
        }
    }

    public async Task Open(TaskCompletionSource gate)
    {
        Jira.Gate = null;
        gate.SetResult();
        await _turn.Rest();
    }

    public BoardView View() => new([.. _people], [.. _cards], [.. Marked.Select(m => new PendingConversion(m.Key, m.Value))], [.. Shown]);

    public Task<Placement> Place(ImportOrder order, IReadOnlyList<IssueRef> issues)
    {
        List<PlacedCard> already = [.. _cards.Where(c => issues.Contains(c.Issue))];
        List<PlacedCard> added = [.. issues.Where(i => !already.Exists(a => a.Issue == i)).Select(i => new PlacedCard($"card-{i.Issue}", i))];
        _cards.AddRange(added);
        Content.Look(View());
        return Task.FromResult(new Placement(added, already, null));
    }

    public Task<IReadOnlyList<string>> Begin(string person, IReadOnlyList<string> items)
    {
        IReadOnlyList<string> won = [.. items.Where(i => Marked.TryAdd(i, person))];
        Content.Look(View());
        Conversions.TakeUp(View().Converting);
        return Task.FromResult(won);
    }

    public Task End(IReadOnlyList<ConvertedSticky> results)
    {
        foreach (var result in results.Where(r => Marked.Remove(r.Item)))
        {
            if (result.Issue is { } issue)
            {
                Converted.Add(result.Item, issue.Issue);
                _cards.Add(new PlacedCard(result.Item, issue));
            }
        }

        Content.Look(View());
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        Bulk.Dispose();
        Content.Dispose();
    }

    private Task<ConnectionState> Connection(string person) => Task.FromResult(Connections.GetValueOrDefault(person, ConnectionState.None));
}
