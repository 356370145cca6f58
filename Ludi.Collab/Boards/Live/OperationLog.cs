using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>The last operations of a board in the order of their revisions, for clients that missed some. Bounded.</summary>
internal sealed class OperationLog(long startsAt, int capacity)
{
    private readonly Queue<(long Revision, WireOperation Operation)> _operations = new();
    private long _start = startsAt;

    public void Add(long revision, WireOperation operation)
    {
        _operations.Enqueue((revision, operation));
        while (_operations.Count > capacity)
        {
            // A revision goes as a whole: half of one would not lead anywhere.
            _start = _operations.Peek().Revision;
            while (_operations.Count > 0 && _operations.Peek().Revision == _start)
            {
                _operations.Dequeue();
            }
        }
    }

    /// <summary>The operations after a revision; null where they are not kept any more.</summary>
    public IReadOnlyList<WireOperation>? Since(long revision) => revision < _start
        ? null
        : [.. _operations.Where(o => o.Revision > revision).Select(o => o.Operation)];
}
