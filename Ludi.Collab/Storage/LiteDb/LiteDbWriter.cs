using System.Collections.Concurrent;

namespace Ludi.Collab.Storage.LiteDb;

/// <summary>
/// The one thread that touches LiteDB. All changes that came while the last commit ran are one commit and one sync,
/// then all are answered; reads follow, so they never see what a crash could take back. SPEC: ST1–ST9.
/// </summary>
internal sealed partial class LiteDbWriter : IDisposable
{
    private const int LargestGroup = 1000;

    private readonly IDurableFolder _folder;
    private readonly Action<Documents> _prepare;
    private readonly StorageOptions _options;
    private readonly ILogger<LiteDbWriter> _logger;
    private readonly BlockingCollection<(Errand Errand, bool Writes)> _queue = [];
    private readonly Thread _thread;
    private LiteDbFile? _file;
    private bool _closing;

    /// <summary>Opens the folder's database, which this owns from here on, and prepares it in a commit of its own.</summary>
    public LiteDbWriter(IDurableFolder folder, Action<Documents> prepare, StorageOptions options, ILogger<LiteDbWriter> logger)
    {
        _folder = folder;
        _prepare = prepare;
        _options = options;
        _logger = logger;
        _file = Open();
        _thread = new Thread(Run) { Name = "Ludi.Collab store", IsBackground = true };
        _thread.Start();
    }

    /// <summary>
    /// Runs a change and answers once it is durable. It must change nothing but documents and never catch: it may be
    /// run again. Stopping to wait does not stop the change.
    /// </summary>
    public Task<T> Write<T>(Func<Documents, T> change, CancellationToken cancellation) => Enqueue(change, writes: true, cancellation);

    /// <summary>Answers from what is durable, everything answered before included.</summary>
    public Task<T> Read<T>(Func<Documents, T> look, CancellationToken cancellation) => Enqueue(look, writes: false, cancellation);

    /// <summary>Does what was still asked, brings the log into the data file and lets the folder go.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closing, true))
        {
            return;
        }

        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _folder.Dispose();
    }

    private Task<T> Enqueue<T>(Func<Documents, T> action, bool writes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var errand = new Errand<T>(action);
        try
        {
            _queue.Add((errand, writes), CancellationToken.None);
        }
        catch (InvalidOperationException closed)
        {
            throw new StorageException("The store is closed.", closed);
        }

        return errand.Answered.WaitAsync(cancellation);
    }

    private void Run()
    {
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, PatienceNow()))
            {
                Serve(Group(first));
            }
            else
            {
                Checkpoint();
            }
        }

        Checkpoint();
        _file?.Dispose();
    }

    private TimeSpan PatienceNow() => _file is { LogLength: > 0 } ? _options.Quiet : Timeout.InfiniteTimeSpan;

    private List<(Errand Errand, bool Writes)> Group((Errand Errand, bool Writes) first)
    {
        List<(Errand, bool)> group = [first];
        while (group.Count < LargestGroup && _queue.TryTake(out var next))
        {
            group.Add(next);
        }

        return group;
    }

    private void Serve(List<(Errand Errand, bool Writes)> group)
    {
        Write([.. group.Where(each => each.Writes).Select(each => each.Errand)]);
        group.Where(each => !each.Writes).Select(each => each.Errand).ToList().ForEach(Read);
        if (_file?.LogLength > _options.LogMegabytes * 1024L * 1024L)
        {
            Checkpoint();
        }
    }

    /// <summary>One commit of all; one that fails of its own falls out, and the others are done again without it.</summary>
    private void Write(List<Errand> errands)
    {
        while (errands.Count > 0)
        {
            List<Errand> failing = errands;
            try
            {
                File().Commit(documents =>
                {
                    errands.ForEach(errand =>
                    {
                        failing = [errand];
                        errand.Run(documents);
                    });
                    failing = errands;
                });
                errands.ForEach(errand => errand.Answer());
                return;
            }
            catch (Exception failure)
            {
                Abandon(failure);
                failing.ForEach(errand => Fail(errand, failure));
                errands = [.. errands.Except(failing)];
            }
        }
    }

    private void Read(Errand errand)
    {
        try
        {
            errand.Run(File().Documents);
            errand.Answer();
        }
        catch (Exception failure)
        {
            Abandon(failure);
            Fail(errand, failure);
        }
    }

    private void Checkpoint()
    {
        try
        {
            _file?.Checkpoint();
        }
        catch (Exception failure)
        {
            Abandon(failure);
        }
    }

    private LiteDbFile File() => _file ??= Open();

    private LiteDbFile Open()
    {
        var file = LiteDbFile.Open(_folder);
        try
        {
            file.Commit(_prepare);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What failed half way is undone by opening anew at the last commit, at the next errand.</summary>
    private void Abandon(Exception failure)
    {
        LogAbandoned(failure);
        var abandoned = _file;
        _file = null;
        abandoned?.Dispose();
    }

    private static void Fail(Errand errand, Exception failure) =>
        errand.Fail(failure as StorageException ?? new StorageException("The store could not do this; whether it is stored is unknown.", failure));

    [LoggerMessage(1, LogLevel.Error, "The store failed and opens anew at its last commit")]
    private partial void LogAbandoned(Exception failure);
}
