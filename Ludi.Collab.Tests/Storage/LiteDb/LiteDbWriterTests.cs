using LiteDB;
using Ludi.Collab.Storage;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class LiteDbWriterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WatchedFolder _folder = new();
    private readonly TaskCompletionSource _held = new();
    private readonly ManualResetEventSlim _released = new();
    private readonly LiteDbWriter _writer;
    private int _logSyncs;

    public LiteDbWriterTests() => _writer = TestFolder.Open(_folder, new StorageOptions { Quiet = TimeSpan.FromHours(1) });

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _released.Set();
        _writer.Dispose();
        _folder.Dispose();
        _released.Dispose();
    }

    [Fact]
    public async Task ST2_all_changes_that_came_during_a_sync_are_one_commit()
    {
        HoldLog();
        var first = Put("first");
        await _held.Task.WaitAsync(Patience, Limit);
        var others = Enumerable.Range(0, 300).Select(i => Put($"other-{i}")).ToArray();
        _released.Set();

        await Task.WhenAll([first, .. others]).WaitAsync(Patience, Limit);

        Assert.Equal(2, _logSyncs);
        Assert.Equal(301, await _writer.Read(documents => documents.All("boards").Count, Limit));
    }

    [Fact]
    public async Task ST3_nothing_is_answered_or_read_before_it_would_survive_a_power_cut()
    {
        HoldLog();
        var change = Put("held");
        var look = _writer.Read(documents => documents.All("boards").Count, Limit);
        await _held.Task.WaitAsync(Patience, Limit);

        Assert.False(change.IsCompleted);
        Assert.False(look.IsCompleted);

        _released.Set();
        Assert.True(await change.WaitAsync(Patience, Limit));
        Assert.Equal(1, await look.WaitAsync(Patience, Limit));
    }

    [Fact]
    public async Task ST4_a_change_that_fails_leaves_nothing_and_takes_no_other_with_it()
    {
        HoldLog();
        var first = Put("first");
        await _held.Task.WaitAsync(Patience, Limit);
        Task<bool>[] others = [Put("a"), PutThenFail("b"), Put("c"), PutTooLongKey("d"), Put("e")];
        _released.Set();

        Assert.True(await first.WaitAsync(Patience, Limit));
        await Assert.ThrowsAsync<StorageException>(() => others[1].WaitAsync(Patience, Limit));
        await Assert.ThrowsAsync<StorageException>(() => others[3].WaitAsync(Patience, Limit));
        Assert.DoesNotContain(false, await Task.WhenAll(others[0], others[2], others[4]).WaitAsync(Patience, Limit));
        Assert.Equal(["a", "c", "e", "first"], await Ids());
    }

    [Fact]
    public async Task ST5_a_disk_that_fails_fails_the_calls_and_when_it_works_again_so_does_the_store()
    {
        Assert.True(await Put("before"));
        _folder.Syncing = _ => throw new IOException("The disk does not answer.");

        await Assert.ThrowsAsync<StorageException>(() => Put("lost"));
        await Assert.ThrowsAsync<StorageException>(() => _writer.Read(documents => documents.All("boards").Count, Limit));

        _folder.Syncing = _ => { };
        Assert.True(await Put("after"));
        Assert.Contains("before", await Ids());
        Assert.Contains("after", await Ids());
    }

    [Fact]
    public async Task ST5_a_closed_store_says_so()
    {
        _writer.Dispose();

        await Assert.ThrowsAsync<StorageException>(() => Put("late"));
    }

    private void HoldLog() =>
        _folder.Syncing = name =>
        {
            _logSyncs += name == DatabaseFiles.LogName ? 1 : 0;
            _held.TrySetResult();
            _released.Wait(Patience);
        };

    private Task<bool> Put(string id) => _writer.Write(
        documents =>
        {
            documents.Put("boards", new BsonDocument { ["_id"] = id });
            return true;
        },
        Limit);

    private Task<bool> PutThenFail(string id) => _writer.Write<bool>(
        documents =>
        {
            documents.Put("boards", new BsonDocument { ["_id"] = id });
            throw new InvalidOperationException("as a bug would");
        },
        Limit);

    private Task<bool> PutTooLongKey(string id) => _writer.Write(
        documents =>
        {
            documents.Put("boards", [new BsonDocument { ["_id"] = id }, new BsonDocument { ["_id"] = new string('x', 2000) }]);
            return true;
        },
        Limit);

    private async Task<string[]> Ids() =>
        [.. (await _writer.Read(documents => documents.All("boards").Select(board => board["_id"].AsString).ToArray(), Limit)).Order(StringComparer.Ordinal)];
}
