using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Changes;
using Ludi.Collab.Jira.Connections;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;
using Orleans.Concurrency;

namespace Ludi.Collab.Jira.Payload;

/// <summary>
/// The life of one board's Jira content in the cluster: hands over what the board, its people and their
/// connections tell, and passes time. In memory only; it goes with the activation. The rules are in
/// <see cref="BoardContent"/> and in Changes.
/// </summary>
[Reentrant]
internal sealed partial class BoardIssuesGrain(IJiraSites jira, IIssueAudiences audiences, IdSource ids, TimeProvider time, ILoggerFactory loggers)
    : Grain, IBoardIssuesGrain, IBoardJiraGrain, IConnectionWatcher, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan WatchAgain = TimeSpan.FromSeconds(9);

    private readonly ILogger logger = loggers.CreateLogger<BoardIssuesGrain>();
    private readonly Dictionary<string, DateTimeOffset> watched = [];
    private BoardContent content = null!;
    private BoardJira asked = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var board = this.GetPrimaryKeyString();
        content = new BoardContent(jira, audiences.Of(board), time, ids.Next, loggers.CreateLogger<BoardContent>());
        asked = new BoardJira(board, content, jira, GrainFactory, time, loggers);
        this.RegisterGrainTimer(
            () =>
            {
                content.Settle();
                return Task.CompletedTask;
            },
            new GrainTimerCreationOptions(Beat, Beat) { Interleave = true });
        return Task.CompletedTask;
    }

    /// <summary>The engine disposes what it deactivates: the key goes with the activation.</summary>
    public void Dispose() => content.Dispose();

    public Task Look(BoardView view)
    {
        content.Look(view);
        Watch();
        asked.TakeUp(view);
        content.TellHead();
        return Task.CompletedTask;
    }

    public Task<IssuesPage> Issues(BoardRole role, IssuesQuery query) => Task.FromResult(content.Page(query));

    public Task ConnectionChanged(string person, ConnectionState state)
    {
        content.Know(person, state);
        return Task.CompletedTask;
    }

    public Task<SealReply> OpenSeal(string person, byte[] publicKey) => asked.OpenSeal(person, publicKey);

    public Task<JiraReply> Ask(BoardCall call) => asked.Ask(call);

    public Task<ImportReply> Import(ImportOrder order) => asked.Import(order);

    public Task<RefreshReply> Refresh(string person) => asked.Refresh(person);

    // Their connections tell us of changes for 30 s; the answers come when they come.
    private void Watch()
    {
        var now = time.GetUtcNow();
        var here = content.Attendance.Members.ToHashSet();
        foreach (var gone in watched.Keys.Where(p => !here.Contains(p)).ToList())
        {
            watched.Remove(gone);
        }

        foreach (var person in here.Where(p => now - watched.GetValueOrDefault(p) > WatchAgain))
        {
            watched[person] = now;
            _ = Watch(person);
        }
    }

    private async Task Watch(string person)
    {
        try
        {
            content.Know(person, await GrainFactory.GetGrain<IConnectionGrain>(person).Watch(this.GetPrimaryKeyString()));
        }
        catch (Exception failure)
        {
            watched.Remove(person);
            LogNotWatched(failure, person);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The connection of {Person} could not be watched")]
    private partial void LogNotWatched(Exception failure, string person);
}
