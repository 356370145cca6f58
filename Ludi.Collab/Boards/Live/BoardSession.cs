using System.Collections.Immutable;
using Ludi.Collab.Boards.Rules;
using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>
/// The single writer's memory of one board: judge, store, then tell. It is ahead of the store while a commit
/// runs, but shows only what is stored, so nobody ever sees a change that a crash could take back. SPEC: S1–S9.
/// </summary>
internal sealed class BoardSession
{
    private const int KeptOperations = 4000;
    private const int KeptAnswers = 1000;

    private readonly string _id;
    private readonly Dictionary<string, AnsweredBatch> _answered;
    private readonly Queue<string> _answerOrder;
    private readonly OperationLog _log;
    private readonly Dictionary<string, BoardItem?> _changed = [];
    private readonly List<AnsweredBatch> _newAnswers = [];
    private readonly List<(long Revision, WireOperation Told)> _told = [];
    private Board _judged;
    private long _judgedRevision;

    public BoardSession(StoredBoard stored)
    {
        _id = stored.Head.Id;
        _answered = stored.Answered.ToDictionary(a => a.Id);
        _answerOrder = new Queue<string>(stored.Answered.Select(a => a.Id));
        _judged = Shown = new Board(stored.Items);
        _judgedRevision = Revision = stored.Head.Revision;
        _log = new OperationLog(Revision, KeptOperations);
    }

    /// <summary>The stored revision, the only one that anybody is told of.</summary>
    public long Revision { get; private set; }

    /// <summary>The board at <see cref="Revision"/>.</summary>
    public Board Shown { get; private set; }

    public bool HasUnstored => _judgedRevision > Revision;

    /// <summary>
    /// Judges a batch on top of everything judged before. The answer may be given once its revision is
    /// stored; a batch that is known is not applied again.
    /// </summary>
    public ChangeAnswer Judge(string batch, IEnumerable<BoardOperation> operations, BoardRole role, int by)
    {
        if (_answered.TryGetValue(batch, out var known))
        {
            return new ChangeAnswer(batch, known.Revision, known.Refused);
        }

        var refused = new List<RefusedOperation>();
        var revision = _judgedRevision + 1;
        var accepted = operations.Select((operation, index) => Take(operation, index, role, by, revision, refused)).Count(a => a);
        if (accepted > 0)
        {
            _judgedRevision = revision;
            Remember(new AnsweredBatch(batch, revision, refused));
        }

        return new ChangeAnswer(batch, _judgedRevision, refused);
    }

    /// <summary>Everything judged since the last commit, as one; null: nothing.</summary>
    public PendingCommit? TakeCommit(DateTimeOffset now)
    {
        if (!HasUnstored)
        {
            return null;
        }

        var items = _changed.Select(c => new ItemChange(c.Key, c.Value)).ToList();
        var commit = new BoardCommit(_id, Revision, _judgedRevision, items, [.. _newAnswers], now);
        var pending = new PendingCommit(commit, _judged, [.. _told]);
        _changed.Clear();
        _newAnswers.Clear();
        _told.Clear();
        return pending;
    }

    /// <summary>A commit is stored: from here on it is shown.</summary>
    public void Stored(PendingCommit pending)
    {
        Revision = pending.Commit.Revision;
        Shown = pending.Board;
        foreach (var (revision, told) in pending.Told)
        {
            _log.Add(revision, told);
        }
    }

    /// <summary>What leads a replica from a revision to <see cref="Revision"/>.</summary>
    public CatchUp Since(long? known) => known is { } from && from <= Revision && _log.Since(from) is { } operations
        ? new CatchUp(Revision, from, operations, null)
        : new CatchUp(Revision, 0, null, [.. Shown.Items.Select(i => new ItemEntry(i.Key, i.Value))]);

    private bool Take(BoardOperation operation, int index, BoardRole role, int by, long revision, List<RefusedOperation> refused)
    {
        switch (_judged.Apply(operation, role))
        {
            case Verdict.Accepted accepted:
                _judged = accepted.Board;
                _changed[operation.Id] = accepted.Board.Items.GetValueOrDefault(operation.Id);
                _told.Add((revision, accepted.Told with { By = by }));
                return true;
            case Verdict.Refused no:
                refused.Add(new RefusedOperation(index, no.Refusal));
                return false;
            default:
                return false;
        }
    }

    private void Remember(AnsweredBatch answer)
    {
        _answered[answer.Id] = answer;
        _answerOrder.Enqueue(answer.Id);
        _newAnswers.Add(answer);
        while (_answerOrder.Count > KeptAnswers)
        {
            _answered.Remove(_answerOrder.Dequeue());
        }
    }
}

/// <summary>A commit on its way to the store, with what is shown and told once it is there.</summary>
internal sealed record PendingCommit(BoardCommit Commit, Board Board, IReadOnlyList<(long Revision, WireOperation Told)> Told);
