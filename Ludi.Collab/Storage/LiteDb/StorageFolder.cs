namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// A folder of the operating system that belongs to one server at a time: while this lives, a second one on the same
/// folder is refused with a sentence, also from another process (the lock dies with the process that holds it).
/// </summary>
internal sealed class StorageFolder : IDurableFolder
{
    private const string LockName = "ludi.lock";

    private readonly string _path;
    private readonly FileStream _lock;

    /// <summary>Takes the folder, making it when missing; throws <see cref="StorageException"/> when another server has it.</summary>
    public StorageFolder(string path)
    {
        _path = Path.GetFullPath(path);
        Directory.CreateDirectory(_path);
        _lock = Take(_path);
    }

    /// <inheritdoc/>
    public bool Exists(string name) => File.Exists(Path.Combine(_path, name));

    /// <inheritdoc/>
    public IDurableFile Open(string name) => new FolderFile(Path.Combine(_path, name));

    /// <inheritdoc/>
    public void Rename(string from, string to) => File.Move(Path.Combine(_path, from), Path.Combine(_path, to), overwrite: true);

    /// <inheritdoc/>
    public void SyncNames() => FolderNames.Sync(_path);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Take(string path)
    {
        try
        {
            return new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new StorageException(
                $"The data folder {path} is in use by another Ludi.Collab server. " +
                "Stop that one, or give this one a folder of its own with Storage:Folder.", taken);
        }
    }
}
