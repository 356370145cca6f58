using LiteDB;
using LiteDB.Engine;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// LiteDB on streams of our own, for one thread: LiteDB's page cache is not safe with a reader beside a writer, and as
/// it comes it never syncs. Whatever throws here leaves this unusable; opening anew brings back the last commit.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    private static readonly TimeSpan HandOverLimit = TimeSpan.FromSeconds(30);

    private readonly DataFile _data;
    private readonly CommitLog _log;
    private readonly MemoryLog _memory;
    private readonly LiteEngine _engine;

    private LiteDbFile(IDurableFile data, CommitLog log)
    {
        _data = new DataFile(data);
        _log = log;
        _memory = new MemoryLog { Emptied = KeepCheckpoint };
        _engine = new LiteEngine(new EngineSettings { DataStream = _data, LogStream = _memory });
        Documents = new Documents(_engine);
    }

    /// <summary>What is stored, to read between commits and to change within one.</summary>
    public Documents Documents { get; }

    /// <summary>Bytes of commits since the last checkpoint.</summary>
    public long LogLength => _log.Length;

    /// <summary>Opens the database in a folder, made if missing, mended if a crash came in between.</summary>
    public static LiteDbFile Open(IDurableFolder folder)
    {
        var (data, log) = DatabaseFiles.Open(folder);
        try
        {
            return new LiteDbFile(data, log);
        }
        catch
        {
            data.Dispose();
            log.Dispose();
            throw;
        }
    }

    /// <summary>Runs a change and returns when all of it would survive a power cut; after a cut it is there whole or not at all.</summary>
    public void Commit(Action<Documents> change)
    {
        if (!_engine.BeginTrans())
        {
            throw new InvalidOperationException("A commit is under way on this thread.");
        }

        change(Documents);
        if (!_engine.Commit())
        {
            throw new InvalidOperationException("The change swallowed an error of LiteDB, which had rolled it back.");
        }

        Keep(_memory.Await(LengthOfLog(), HandOverLimit));
    }

    /// <summary>Brings all commits into the data file and begins the log anew; any moment of it may be cut.</summary>
    public void Checkpoint()
    {
        if (_memory.HasUnsaved)
        {
            throw new InvalidOperationException("A checkpoint came between a change and its frame in the log.");
        }

        _data.IsOpenForCheckpoint = true;
        _engine.Checkpoint();
        _data.IsOpenForCheckpoint = false;
    }

    /// <summary>Closes the files as they are; without a checkpoint before, the next opening reads the log.</summary>
    public void Dispose()
    {
        _engine.Dispose();
        _data.Dispose();
        _log.Dispose();
        _memory.Dispose();
    }

    private void Keep(IReadOnlyList<byte[]> pages)
    {
        if (pages.Count == 0)
        {
            return;
        }

        var last = pages[^1];
        if (!Page.Confirms(last) || pages.Any(page => Page.TransactionOf(page) != Page.TransactionOf(last)))
        {
            throw new InvalidOperationException("LiteDB's log does not end with exactly the transaction just committed.");
        }

        _log.Append(pages);
        _memory.MarkSaved();
    }

    private void KeepCheckpoint()
    {
        _data.Sync();
        _log.StartGeneration();
    }

    /// <summary>How long LiteDB's log will be once its own writing thread has caught up; what has arrived can be less.</summary>
    private long LengthOfLog()
    {
        using var reader = _engine.Query("$database", new Query());
        return reader.Read() ? reader.Current["logFileSize"].AsInt64 : 0;
    }
}
