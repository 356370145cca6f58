namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The data file as LiteDB sees it. Write-ahead is enforced here: LiteDB may write to it only from a checkpoint,
/// and only while every page of its log is in a synced frame.
/// </summary>
internal sealed class DataFile(IDurableFile file) : Stream
{
    /// <summary>Whether LiteDB may write now; true only within a checkpoint.</summary>
    public bool IsOpenForCheckpoint { get; set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position { get; set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = file.Read(Position, buffer.AsSpan(offset, count));
        Position += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Demand();
        file.Write(Position, buffer.AsSpan(offset, count));
        Position += count;
    }

    /// <inheritdoc/>
    public override void SetLength(long value)
    {
        Demand();
        file.SetLength(value);
    }

    /// <summary>Nothing: the checkpoint syncs once, through <see cref="Sync"/>.</summary>
    public override void Flush()
    {
    }

    /// <summary>Returns when everything written would survive a power cut.</summary>
    public void Sync() => file.Sync();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        file.Dispose();
        base.Dispose(disposing);
    }

    private void Demand()
    {
        if (!IsOpenForCheckpoint)
        {
            throw new InvalidOperationException("The data file is written to only by a checkpoint.");
        }
    }
}
