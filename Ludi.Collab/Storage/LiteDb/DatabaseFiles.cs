using LiteDB;
using LiteDB.Engine;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// Makes and mends the files before LiteDB sees them: afterwards the data file holds everything that was ever
/// acknowledged, and the log is empty. A crash on the way does no harm: the same work is done again.
/// </summary>
internal static class DatabaseFiles
{
    /// <summary>The data file's name.</summary>
    public const string DataName = "ludi.db";

    /// <summary>The commit log's name.</summary>
    public const string LogName = "ludi.log";

    private const string UnfinishedName = "ludi.db.new";

    /// <summary>Opens both files, made if missing and mended if a crash left commits in the log.</summary>
    public static (IDurableFile Data, CommitLog Log) Open(IDurableFolder folder)
    {
        if (!folder.Exists(DataName))
        {
            Create(folder);
        }

        var isLogNew = !folder.Exists(LogName);
        var data = folder.Open(DataName);
        CommitLog? log = null;
        try
        {
            log = new CommitLog(folder.Open(LogName));
            if (isLogNew)
            {
                folder.SyncNames();
            }

            Mend(data, log);
            return (data, log);
        }
        catch
        {
            data.Dispose();
            log?.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty database aside, syncs it and only then gives it its name.</summary>
    private static void Create(IDurableFolder folder)
    {
        if (folder.Exists(LogName))
        {
            throw new StorageException(
                $"The database file {DataName} is missing, but its log {LogName} is there. " +
                "Bring the file back from where it went, or take the log away as well to begin with nothing.");
        }

        using (var file = folder.Open(UnfinishedName))
        {
            file.SetLength(0);
            file.Write(0, EmptyDatabase());
            file.Sync();
        }

        folder.Rename(UnfinishedName, DataName);
        folder.SyncNames();
    }

    /// <summary>
    /// Keys compare byte by byte (LiteDB's default ignores case, so two ids could be one), and
    /// LiteDB never makes a checkpoint of its own accord.
    /// </summary>
    private static byte[] EmptyDatabase()
    {
        using var data = new MemoryStream();
        using (var engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream(), Collation = Collation.Binary }))
        {
            engine.Pragma("CHECKPOINT", 0);
            engine.Pragma("UTC_DATE", true);
            engine.Checkpoint();
        }

        return data.ToArray();
    }

    private static void Mend(IDurableFile data, CommitLog log)
    {
        foreach (var (number, page) in NewestPages(log))
        {
            data.Write((long)number * Page.Size, page.Span);
        }

        if (data.Length % Page.Size != 0)
        {
            data.SetLength(data.Length - (data.Length % Page.Size));
        }

        data.Sync();
        log.Clear();
    }

    /// <summary>Every page in the log in its newest version, ready for the data file; a frame holds one whole transaction.</summary>
    private static SortedDictionary<uint, Memory<byte>> NewestPages(CommitLog log)
    {
        var newest = new SortedDictionary<uint, Memory<byte>>();
        foreach (var commit in log.Read())
        {
            var pages = commit.Span.Length / Page.Size;
            for (var i = 0; i < pages; i++)
            {
                var page = commit.Slice(i * Page.Size, Page.Size);
                Page.Settle(page.Span);
                newest[Page.NumberOf(page.Span)] = page;
            }
        }

        return newest;
    }
}
