using System.Diagnostics;
using System.Text;
using Ludi.Collab.Imports;

namespace Ludi.Collab.Tests.Imports;

public sealed class HostileTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
        ["\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "a", "Title", "ID", "=1", "\uFEFF", "ü", "🚀", "sep=;", "Name", "Subitems", " ", "null", new string('x', 2000), "\u2028"];

    [Fact]
    public void I13_whatever_the_bytes_reading_ends()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < 600; round++)
        {
            var bytes = round % 3 is 0 ? Noise(random) : Encoding.GetEncoding(round % 2 is 0 ? "utf-8" : "utf-16").GetBytes(Text(random));

            var table = Tables.Read(bytes);

            Assert.Equal(table.Rows.Count, table.End.Read);
            Assert.All(table.Rows, row => Assert.Equal(table.Head.Columns.Count, row.Cells.Count));
        }
    }

    [Theory, InlineData("\"\n"), InlineData("\"a\"b\n"), InlineData("a,\"b\nc\" d\n"), InlineData("\"")]
    public void I13_twenty_megabytes_of_the_same_trouble_are_read_in_bounded_time_and_memory(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes("Title,Notes\n" + string.Concat(Enumerable.Repeat(piece, 20_000_000 / piece.Length)));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();

        var table = Tables.Read(bytes);

        output.WriteLine($"{clock.ElapsedMilliseconds} ms, {(GC.GetTotalMemory(forceFullCollection: false) - before) / 1024 / 1024} MB, {table.End}");
        Assert.True(table.Troubles.Count <= ImportLimits.Troubles);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
