using System.Globalization;
using System.Text;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Looks for a word in files and in another process's memory, in UTF-8 and in UTF-16.</summary>
internal static class Scans
{
    private const int Chunk = 1 << 20;

    /// <summary>How often the word stands in the files below a folder.</summary>
    public static int Files(string folder, string word) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(file => Bytes(ReadShared(file), word));

    /// <summary>How often the word stands in the writable memory of a process (Linux, same user).</summary>
    public static int Memory(int process, string word)
    {
        using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return File.ReadLines($"/proc/{process}/maps")
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(map => map[1].StartsWith("rw", StringComparison.Ordinal) && !(map.Length > 5 && map[5].StartsWith("[v", StringComparison.Ordinal)))
            .Select(map => map[0].Split('-').Select(a => long.Parse(a, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray())
            .Sum(range => Range(memory, range[0], range[1], word));
    }

    private static int Range(FileStream memory, long from, long to, string word)
    {
        var buffer = new byte[Chunk + (2 * word.Length)];
        var found = 0;
        for (var at = from; at < to; at += Chunk)
        {
            try
            {
                var wanted = (int)Math.Min(buffer.Length, to - at);
                memory.Seek(at, SeekOrigin.Begin);
                found += Bytes(buffer.AsSpan(0, memory.ReadAtLeast(buffer.AsSpan(0, wanted), wanted, throwOnEndOfStream: false)), word);
            }
            catch (IOException)
            {
                // Reserved, but not there: nothing can stand in it.
            }
        }

        return found;
    }

    private static int Bytes(ReadOnlySpan<byte> bytes, string word) => bytes.Count(Encoding.UTF8.GetBytes(word)) + bytes.Count(Encoding.Unicode.GetBytes(word));

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
