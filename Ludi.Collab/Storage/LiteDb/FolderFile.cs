using Microsoft.Win32.SafeHandles;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>A file of the operating system; syncing asks the device, not only the system's cache.</summary>
internal sealed class FolderFile(string path) : IDurableFile
{
    private readonly SafeFileHandle _handle =
        File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, FileOptions.None);

    /// <inheritdoc/>
    public long Length => RandomAccess.GetLength(_handle);

    /// <inheritdoc/>
    public int Read(long position, Span<byte> target)
    {
        var filled = 0;
        while (filled < target.Length)
        {
            var read = RandomAccess.Read(_handle, target[filled..], position + filled);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return filled;
    }

    /// <inheritdoc/>
    public void Write(long position, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, position);

    /// <inheritdoc/>
    public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    /// <inheritdoc/>
    public void Sync() => RandomAccess.FlushToDisk(_handle);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
