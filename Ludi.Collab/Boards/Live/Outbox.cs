using Ludi.Collab.Protocol;

namespace Ludi.Collab.Boards.Live;

/// <summary>Gathers what happened in one window into one frame: operations in order, pointers and drags latest wins.</summary>
internal sealed class Outbox(long revision)
{
    private const int Busy = 40;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(16);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private readonly List<WireOperation> _operations = [];
    private readonly Dictionary<int, PointerSample> _pointers = [];
    private readonly Dictionary<string, DragSample> _drags = [];
    private long _from = revision;
    private long _to = revision;

    /// <summary>How long the next window gathers: 16 ms at rest, up to 50 ms while there is much to say.</summary>
    public TimeSpan Window { get; private set; } = Shortest;

    public void Add(PendingCommit stored)
    {
        _operations.AddRange(stored.Told.Select(t => t.Told));
        _to = stored.Commit.Revision;
    }

    public void Add(int handle, Pointing pointing)
    {
        _pointers[handle] = new PointerSample(handle, pointing.X, pointing.Y, pointing.Hidden);
        foreach (var drag in pointing.Drags)
        {
            _drags[drag.Id] = drag with { Handle = handle };
        }
    }

    /// <summary>The frame of this window, null: nothing happened.</summary>
    public BoardFrame? Take()
    {
        var amount = _operations.Count + _pointers.Count + _drags.Count;
        if (amount == 0 && _from == _to)
        {
            return null;
        }

        var frame = new BoardFrame(_from, _to, [.. _operations], [.. _pointers.Values], [.. _drags.Values]);
        Window = amount > Busy ? Longest : Shortest;
        _from = _to;
        _operations.Clear();
        _pointers.Clear();
        _drags.Clear();
        return frame;
    }
}
