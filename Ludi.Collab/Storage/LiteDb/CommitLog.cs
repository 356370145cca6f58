using System.Security.Cryptography;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The commits since the last checkpoint, one frame each: a commit whose <see cref="Append"/> has returned survives a
/// power cut whole, one that was under way survives whole or not at all. Format: see <see cref="LogFormat"/>.
/// </summary>
internal sealed class CommitLog(IDurableFile file) : IDisposable
{
    private long _generation = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private long _frames;
    private long _end = LogFormat.Block;
    private byte[] _buffer = [];

    /// <summary>Bytes of commits since the last checkpoint.</summary>
    public long Length => _end - LogFormat.Block;

    /// <summary>The commits that a crash left behind, oldest first, up to the first that is torn; each is its pages in a row.</summary>
    public IEnumerable<Memory<byte>> Read()
    {
        var block = new byte[LogFormat.Block];
        var position = (long)file.Read(0, block);
        if (LogFormat.ReadHead(block) is not { } generation)
        {
            yield break;
        }

        for (var number = 0L; ReadFrame(position, generation, number, block) is { } frame; number++)
        {
            yield return frame.AsMemory(LogFormat.Block);
            position += frame.Length;
        }
    }

    /// <summary>Forgets all commits for good; they must be in the data file, and synced, before. Called once, on opening.</summary>
    public void Clear()
    {
        file.SetLength(0);
        file.Sync();
        StartGeneration();
    }

    /// <summary>
    /// Forgets all commits, which must be in the data file, and synced, before. The head alone is written and synced first:
    /// were it still under way with the next frame, a power cut could keep an older frame before a torn one, and
    /// bringing back the beginning of what the data file already has whole would undo its end.
    /// </summary>
    public void StartGeneration()
    {
        var head = new byte[LogFormat.Block];
        LogFormat.WriteHead(head, ++_generation);
        file.Write(0, head);
        file.Sync();
        _frames = 0;
        _end = LogFormat.Block;
    }

    /// <summary>Writes the pages of one commit as one frame and returns when it would survive a power cut.</summary>
    public void Append(IReadOnlyList<byte[]> pages)
    {
        var frame = Room(LogFormat.FrameLength(pages.Count));
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].CopyTo(frame[LogFormat.FrameLength(i)..]);
        }

        LogFormat.SealFrame(frame, _generation, _frames);
        file.Write(_end, frame);
        file.Sync();
        _frames++;
        _end += frame.Length;
    }

    /// <summary>Closes the file, writing nothing more.</summary>
    public void Dispose() => file.Dispose();

    private byte[]? ReadFrame(long position, long generation, long number, byte[] block)
    {
        if (file.Read(position, block) < block.Length)
        {
            return null;
        }

        var pages = LogFormat.PagesOf(block, generation, number);
        if (pages == 0 || pages > (file.Length - position) / Page.Size)
        {
            return null;
        }

        var frame = new byte[LogFormat.FrameLength(pages)];
        return file.Read(position, frame) == frame.Length && LogFormat.IsWhole(frame) ? frame : null;
    }

    private Span<byte> Room(int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new byte[Math.Max(length, LogFormat.FrameLength(64))];
        }

        return _buffer.AsSpan(0, length);
    }
}
