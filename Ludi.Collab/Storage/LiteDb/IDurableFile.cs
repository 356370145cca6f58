namespace Ludi.Collab.Storage.LiteDb;

/// <summary>One file as a disk really keeps it: nothing written is certain before <see cref="Sync"/> has returned.</summary>
internal interface IDurableFile : IDisposable
{
    /// <summary>The file's length in bytes, as the writer sees it now.</summary>
    long Length { get; }

    /// <summary>Fills the target as far as the file reaches and returns how many bytes that were.</summary>
    int Read(long position, Span<byte> target);

    /// <summary>Writes all bytes at a position, growing the file where needed; a power cut may keep any part of them.</summary>
    void Write(long position, ReadOnlySpan<byte> bytes);

    /// <summary>Cuts or extends (with zeros) the file; certain only after <see cref="Sync"/>.</summary>
    void SetLength(long length);

    /// <summary>Returns when everything written so far would survive a power cut.</summary>
    void Sync();
}
