using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>A folder in memory that tells of each sync before it is done, so that a test can hold it up or let it fail.</summary>
internal sealed class WatchedFolder : IDurableFolder
{
    private readonly FragileFolder _inner = new(new Random(1));

    /// <summary>Called with the file's name before its sync.</summary>
    public Action<string> Syncing { get; set; } = _ => { };

    public bool Exists(string name) => _inner.Exists(name);

    public IDurableFile Open(string name) => new WatchedFile(this, name, _inner.Open(name));

    public void Rename(string from, string to) => _inner.Rename(from, to);

    public void SyncNames() => _inner.SyncNames();

    public void Dispose() => _inner.Dispose();

    private sealed class WatchedFile(WatchedFolder folder, string name, IDurableFile inner) : IDurableFile
    {
        public long Length => inner.Length;

        public int Read(long position, Span<byte> target) => inner.Read(position, target);

        public void Write(long position, ReadOnlySpan<byte> bytes) => inner.Write(position, bytes);

        public void SetLength(long length) => inner.SetLength(length);

        public void Sync()
        {
            folder.Syncing(name);
            inner.Sync();
        }

        public void Dispose() => inner.Dispose();
    }
}
