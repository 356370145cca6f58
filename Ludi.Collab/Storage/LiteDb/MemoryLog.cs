namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// LiteDB's own log, held in memory: LiteDB writes it from a thread of its own some time after a commit has returned,
/// so whoever makes a commit durable first awaits its last page here. Bounded by the checkpoint, which empties it.
/// </summary>
internal sealed class MemoryLog : Stream
{
    private readonly object _gate = new();
    private readonly List<byte[]> _pages = [];
    private readonly Stack<byte[]> _spare = new();
    private int _saved;
    private long _position;

    /// <summary>Called when LiteDB empties its log, which it does right after it has written all of it to the data file.</summary>
    public required Action Emptied { get; init; }

    /// <summary>Whether pages are here that no frame on disk has.</summary>
    public bool HasUnsaved
    {
        get
        {
            lock (_gate)
            {
                return _saved < _pages.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length
    {
        get
        {
            lock (_gate)
            {
                return (long)_pages.Count * Page.Size;
            }
        }
    }

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <summary>Awaits a length of the log and returns the pages not saved yet; throws when they do not come in time.</summary>
    public IReadOnlyList<byte[]> Await(long length, TimeSpan limit)
    {
        lock (_gate)
        {
            while ((long)_pages.Count * Page.Size < length)
            {
                if (!Monitor.Wait(_gate, limit))
                {
                    throw new StorageException("LiteDB did not hand over a commit in time.");
                }
            }

            return _pages.GetRange(_saved, _pages.Count - _saved);
        }
    }

    /// <summary>Takes note that all pages here are in frames on disk.</summary>
    public void MarkSaved()
    {
        lock (_gate)
        {
            _saved = _pages.Count;
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            var index = (int)(_position / Page.Size);
            if (index >= _pages.Count || count != Page.Size)
            {
                return 0;
            }

            _pages[index].CopyTo(buffer, offset);
            _position += count;
            return count;
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            if (count != Page.Size || _position != (long)_pages.Count * Page.Size)
            {
                throw new InvalidOperationException("LiteDB writes its log page by page, each behind the last.");
            }

            var page = _spare.TryPop(out var spare) ? spare : new byte[Page.Size];
            Buffer.BlockCopy(buffer, offset, page, 0, count);
            _pages.Add(page);
            _position += count;
            Monitor.PulseAll(_gate);
        }
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        lock (_gate)
        {
            if (value != 0)
            {
                throw new InvalidOperationException("LiteDB only ever empties its log.");
            }

            _pages.ForEach(_spare.Push);
            _pages.Clear();
            _saved = 0;
        }

        Emptied();
    }

    /// <summary>Nothing: a page here becomes durable in its commit's frame.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
}
