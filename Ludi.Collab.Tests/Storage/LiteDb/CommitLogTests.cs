using Ludi.Collab.Storage.LiteDb;

namespace Ludi.Collab.Tests.Storage.LiteDb;

public sealed class CommitLogTests
{
    /// <summary>
    /// Without the sync between, a cut could keep the old head, the oldest old frame and the middle of the new one:
    /// the beginning of what the data file already has whole would be brought back, and its end undone.
    /// </summary>
    [Fact]
    public void ST1_the_head_of_a_generation_is_synced_before_a_frame_lies_over_the_last_one()
    {
        var steps = new List<string>();
        using var log = new CommitLog(new RecordedFile(steps));
        log.Append([new byte[Page.Size]]);
        steps.Clear();

        log.StartGeneration();
        log.Append([new byte[Page.Size], new byte[Page.Size]]);

        Assert.Equal(["write 4096 at 0", "sync", "write 20480 at 4096", "sync"], steps);
    }

    [Fact]
    public void ST7_commits_are_read_back_up_to_the_first_that_is_not_whole_and_none_of_the_generation_before()
    {
        using var file = new RecordedFile([]);
        using var log = new CommitLog(file);
        log.Clear();
        log.Append([Filled(1)]);
        log.Append([Filled(2)]);
        log.Append([Filled(3)]);
        log.StartGeneration();
        log.Append([Filled(4)]);
        Assert.Equal([4], Firsts(log));

        log.Append([Filled(5), Filled(6)]);
        log.Append([Filled(7)]);
        Assert.Equal([4, 5, 7], Firsts(log));

        file.Write(LogFormat.Block + LogFormat.FrameLength(1) + LogFormat.FrameLength(2) - 1, [0]);
        Assert.Equal([4], Firsts(log));
    }

    private static byte[] Filled(byte value)
    {
        var page = new byte[Page.Size];
        page.AsSpan().Fill(value);
        return page;
    }

    private static int[] Firsts(CommitLog log) => [.. log.Read().Select(commit => (int)commit.Span[0])];

    private sealed class RecordedFile(List<string> steps) : IDurableFile
    {
        private readonly Platter _platter = new();

        public long Length => _platter.Length;

        public int Read(long position, Span<byte> target) => _platter.Read(position, target);

        public void Write(long position, ReadOnlySpan<byte> bytes)
        {
            steps.Add($"write {bytes.Length} at {position}");
            _platter.Write(position, bytes);
        }

        public void SetLength(long length) => _platter.SetLength(length);

        public void Sync() => steps.Add("sync");

        public void Dispose()
        {
        }
    }
}
