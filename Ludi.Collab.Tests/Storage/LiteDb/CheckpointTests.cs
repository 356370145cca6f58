using LiteDB;
using Ludi.Collab.Storage;
using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class CheckpointTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ST6_in_a_silence_the_log_goes_into_the_data_file()
    {
        var checkpoint = new TaskCompletionSource();
        using var folder = new WatchedFolder();
        using var writer = TestFolder.Open(folder, new StorageOptions { Quiet = TimeSpan.FromMilliseconds(20) });
        folder.Syncing = name => _ = name == DatabaseFiles.DataName && checkpoint.TrySetResult();

        await Put(writer, "a", "text");

        await checkpoint.Task.WaitAsync(Patience, Limit);
        Assert.Equal("text", await Text(writer, "a"));
    }

    [Fact]
    public async Task ST6_a_busy_store_keeps_its_log_within_the_limit_and_its_documents()
    {
        using var folder = new TestFolder();
        using (var writer = folder.Open(new StorageOptions { Quiet = TimeSpan.FromHours(1), LogMegabytes = 1 }))
        {
            for (var i = 0; i < 200; i++)
            {
                await Put(writer, $"{i % 20}", new string('x', 20_000) + i);
            }

            Assert.InRange(new FileInfo(Path.Combine(folder.Path, DatabaseFiles.LogName)).Length, 1, 1_200_000);
            Assert.EndsWith("x199", await Text(writer, "19"), StringComparison.Ordinal);
        }

        using var again = folder.Open();
        Assert.EndsWith("x183", await Text(again, "3"), StringComparison.Ordinal);
    }

    private static Task<bool> Put(LiteDbWriter writer, string id, string text) => writer.Write(
        documents =>
        {
            documents.Put("boards", new BsonDocument { ["_id"] = id, ["text"] = text });
            return true;
        },
        Limit);

    private static Task<string> Text(LiteDbWriter writer, string id) =>
        writer.Read(documents => documents.Find("boards", id)!["text"].AsString, Limit);
}
