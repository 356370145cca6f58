using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Changes.Bulk;
using Ludi.Collab.Jira.Changes.Importing;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Sync;
using Ludi.Collab.Protocol;
using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Payload;

/// <summary>
/// The life of one board's Jira content in the cluster: hands over what the board, its people and their
/// connections tell, and passes time. In memory only; it goes with the activation. The rules are in
/// <see cref="BoardContent"/> and in Changes.
/// </summary>
[Reentrant]
internal sealed partial class BoardIssuesGrain(
    IJiraSites jira, IIssueAudiences audiences, SavedImportVault imports, IBulkStore bulks, IBoardStore boards, IdSource ids, TimeProvider time, ILoggerFactory loggers)
    : Grain, IBoardIssuesGrain, IBoardJiraGrain, IConnectionWatcher, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Awake = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WatchAgain = TimeSpan.FromSeconds(9);

    private readonly ILogger _logger = loggers.CreateLogger<BoardIssuesGrain>();
    private readonly Dictionary<string, DateTimeOffset> _watched = [];
    private BoardContent _content = null!;
    private BoardJira _asked = null!;
    private SiteReports _reports = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var board = this.GetPrimaryKeyString();
        _content = new BoardContent(jira, audiences.Of(board), time, ids.Next, loggers.CreateLogger<BoardContent>());
        _asked = new BoardJira(
            board, _content, jira, GrainFactory, new SavedImports(board, imports, ids.Next), new BulkDesk(bulks, ids, loggers.CreateLogger<BoardBulk>()), time, loggers);
        _reports = new SiteReports(board, _content, boards, GrainFactory, time, _logger);
        await _reports.Load();
        this.RegisterGrainTimer(
            () =>
            {
                Settle();
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(Beat, Beat) { Interleave = true });
        await LoadBulk();
    }

    /// <summary>The engine disposes what it deactivates: the key goes with the activation.</summary>
    public void Dispose()
    {
        _asked.Dispose();
        _content.Dispose();
    }

    public Task Look(BoardView view)
    {
        _content.Look(view);
        Watch();
        _asked.TakeUp(view);
        _reports.Acted(view.ActedAt);
        _reports.Changed();
        _content.TellHead();
        return Task.CompletedTask;
    }

    public Task<IssuesPage> Issues(BoardRole role, IssuesQuery query) => Task.FromResult(_content.Page(query));

    public Task ConnectionChanged(string person, ConnectionState state)
    {
        _content.Know(person, state);
        _reports.Changed();
        return Task.CompletedTask;
    }

    public Task<SealReply> OpenSeal(string person, byte[] publicKey) => _asked.OpenSeal(person, publicKey);

    public Task<JiraReply> Ask(BoardCall call)
    {
        _reports.Acted(time.GetUtcNow());
        return _asked.Ask(call);
    }

    public Task Changed(string site, IReadOnlyList<ChangedIssue> issues, IssueSource source)
    {
        _content.Changed(site, issues, source);
        return Task.CompletedTask;
    }

    public Task<HeldReply> Details(string person, IssueRef issue) => _asked.Details(person, issue);

    public Task<HeldReply> Picture(string person, PictureRef picture) => _asked.Picture(person, picture);

    public Task<ImportReply> Import(ImportOrder order) => _asked.Import(order);

    public Task<RefreshReply> Refresh(string person) => _asked.Refresh(person);

    // A bulk update goes on, and its results are kept, when nobody asks for this board any more.
    private void Settle()
    {
        _asked.Settle();
        _content.Settle();
        _reports.Settle();
        if (_asked.IsKept)
        {
            DelayDeactivation(Awake);
        }
    }

    // A board opens all the same when its last bulk update cannot be loaded.
    private async Task LoadBulk()
    {
        try
        {
            await _asked.Load();
        }
        catch (Exception failure)
        {
            LogNotLoaded(failure, this.GetPrimaryKeyString());
        }
    }

    // Their connections tell us of changes for 30 s; the answers come when they come.
    private void Watch()
    {
        var now = time.GetUtcNow();
        var here = _content.Attendance.Members.ToHashSet();
        foreach (var gone in _watched.Keys.Where(p => !here.Contains(p)).ToList())
        {
            _watched.Remove(gone);
        }

        foreach (var person in here.Where(p => now - _watched.GetValueOrDefault(p) > WatchAgain))
        {
            _watched[person] = now;
            _ = Watch(person);
        }
    }

    private async Task Watch(string person)
    {
        try
        {
            _content.Know(person, await GrainFactory.GetGrain<IConnectionGrain>(person).Watch(this.GetPrimaryKeyString()));
        }
        catch (Exception failure)
        {
            _watched.Remove(person);
            LogNotWatched(failure, person);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "The last bulk update of board {Board} could not be loaded")]
    private partial void LogNotLoaded(Exception failure, string board);

    [LoggerMessage(1, LogLevel.Warning, "The connection of {Person} could not be watched")]
    private partial void LogNotWatched(Exception failure, string person);
}
