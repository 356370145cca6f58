using Ludi.Collab.Boards;
using Ludi.Collab.Jira.Api;
using Ludi.Collab.Jira.Payload.Content;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Jira.Changes.Bulk;

/// <summary>
/// What a bulk update leaves behind: states in the store, and issues on the board as Jira has them now. What its
/// starter's token brings is shown only while they are here; otherwise whoever reads for the board reads it again.
/// </summary>
internal sealed partial class BulkTraces(string board, BoardContent content, IssueCards cards, IBulkStore store, ILogger logger)
{
    private const int Batch = IssueFetch.BulkSize;

    private readonly List<string> _changed = [];

    public BulkWords Words { get; } = new(content);

    /// <summary>Stores the states. A store that fails does not end the work: a restart would then say less.</summary>
    public async Task Save(BulkRun run)
    {
        try
        {
            await store.Save(run.Store(board), CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogNotSaved(failure, run.Id);
        }
    }

    /// <summary>An issue as Jira has it after the change.</summary>
    public async Task Show(BulkRun run, IJiraSite remote, string issue, JiraAnswer answer)
    {
        var here = content.Content.Seal is not null && content.Attendance.ConnectedTo(run.Site).Contains(run.Person);
        using var card = new WipedBuffer();
        if (!here || !await cards.Put(run.Person, remote, new IssueRef(run.Site, issue), answer, card))
        {
            Reread(run, issue);
        }
    }

    /// <summary>An issue was changed, and is to be read again: a hundred in one call.</summary>
    public void Reread(BulkRun run, params IEnumerable<string> issues)
    {
        _changed.AddRange(issues);
        while (_changed.Count >= Batch)
        {
            Ask(run, Batch);
        }
    }

    /// <summary>Reads what is left to read.</summary>
    public void Flush(BulkRun run) => Ask(run, _changed.Count);

    private void Ask(BulkRun run, int count)
    {
        var issues = _changed.Take(count).Where(i => content.IsOnBoard(new IssueRef(run.Site, i))).ToList();
        _changed.RemoveRange(0, count);
        if (issues.Count > 0)
        {
            content.Site(run.Site).AskAgain(issues);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The states of bulk update {Run} could not be stored")]
    private partial void LogNotSaved(Exception failure, string run);
}
