using Ludi.Collab.Hosting;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>Bulk updates of one board, put together.</summary>
internal sealed class BoardBulk : IDisposable
{
    private readonly BulkRuns _runs;
    private readonly BulkCalls _calls;
    private readonly BulkMetadata _metadata;

    public BoardBulk(string board, BoardContent content, IJiraSites jira, IssueTurns turns, BulkDesk desk, TimeProvider time)
    {
        var traces = new BulkTraces(board, content, new IssueCards(content), desk.Store, desk.Logger);
        _runs = new BulkRuns(board, content, desk.Store, traces, new BulkWork(jira, traces, turns, time), time, desk.Logger);
        _calls = new BulkCalls(content, _runs, traces.Words, desk.Ids.Next, time);
        _metadata = new BulkMetadata(content);
    }

    /// <summary>Whether there is anything that must not be forgotten with the activation.</summary>
    public bool IsKept => _runs.IsKept;

    /// <summary>Takes up what another server left.</summary>
    public Task Load() => _runs.Load();

    /// <summary>Passes time; to be called twice a second.</summary>
    public void Settle() => _runs.Settle();

    public Task<Refusal?> Start(SealedCall call) => _calls.Start(call);

    public Task<Refusal?> Results(SealedCall call) => _calls.Results(call);

    public Task<Refusal?> Control(SealedCall call) => _calls.Control(call);

    public Task<Refusal?> Metadata(SealedCall call) => _metadata.Read(call);

    public void Dispose() => _runs.Dispose();
}

/// <summary>What bulk updates need from outside: where they are stored, how runs are named, where failures are told.</summary>
internal sealed record BulkDesk(IBulkStore Store, IdSource Ids, ILogger Logger);
