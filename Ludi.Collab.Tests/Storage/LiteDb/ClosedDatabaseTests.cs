using System.Runtime.CompilerServices;
using LiteDB;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class ClosedDatabaseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The writing thread opens anew after every failure and lives as long as the server: what it closed must go,
    /// although LiteDB keeps streams and transactions by thread.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ST5_a_database_that_was_closed_does_not_stay_in_memory(bool isFailing)
    {
        var files = new List<WeakReference>();
        using var closed = new ManualResetEventSlim();
        using var finished = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            OpenAndClose(files, isFailing);
            closed.Set();
            finished.Wait(Patience);
        });
        thread.Start();
        Assert.True(closed.Wait(Patience));

        for (var i = 0; i < 10 && files.Exists(file => file.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.IsAlive);
        finished.Set();
        thread.Join();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void OpenAndClose(List<WeakReference> files, bool isFailing)
    {
        using var folder = new WatchedFolder { Opened = opened => files.Add(new WeakReference(opened)) };
        OpenAndClose(folder, isFailing);
    }

    private static void OpenAndClose(WatchedFolder folder, bool isFailing)
    {
        using var file = LiteDbFile.Open(folder);
        file.Commit(documents => documents.Put("boards", new BsonDocument { ["_id"] = 1 }));
        file.Checkpoint();
        if (isFailing)
        {
            Assert.Throws<InvalidOperationException>(() => file.Commit(Fail));
        }
    }

    private static void Fail(Documents documents)
    {
        documents.Put("boards", new BsonDocument { ["_id"] = 2 });
        throw new InvalidOperationException();
    }
}
