using Ludi.Collab.Storage;
using Ludi.Collab.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ludi.Collab.Tests.Storage.LiteDb;

/// <summary>A folder of this test alone, with the stores opened on it; all closed and deleted at the end.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    public string Path { get; } = Directory.CreateTempSubdirectory("ludi-store-").FullName;

    public LiteDbWriter Open(StorageOptions? options = null) => Keep(Open(new StorageFolder(Path), options));

    /// <summary>A writer on any folder, which it then owns.</summary>
    public static LiteDbWriter Open(IDurableFolder folder, StorageOptions? options = null)
    {
        try
        {
            return new LiteDbWriter(folder, StoredCollections.Prepare, options ?? new StorageOptions(), NullLogger<LiteDbWriter>.Instance);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Another folder with the files as a killed process would leave them now.</summary>
    public TestFolder CopyAsKilled()
    {
        var copy = Keep(new TestFolder());
        foreach (var name in new[] { DatabaseFiles.DataName, DatabaseFiles.LogName })
        {
            using var from = new FileStream(System.IO.Path.Combine(Path, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(System.IO.Path.Combine(copy.Path, name));
            from.CopyTo(to);
        }

        return copy;
    }

    public void Dispose()
    {
        _opened.ForEach(each => each.Dispose());
        Directory.Delete(Path, recursive: true);
    }

    private T Keep<T>(T opened)
        where T : IDisposable
    {
        _opened.Add(opened);
        return opened;
    }
}
