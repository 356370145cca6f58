using System.Globalization;
using System.Text;

namespace Ludi.Collab.Tests.Faults;

/// <summary>Looks for a word in files and in another process's memory, in UTF-8 and in UTF-16.</summary>
internal static class Scans
{
    private const int Page = 4096;
    private const int Chunk = 256 * Page;

    // Longer than any planted word, in UTF-16 too: what begins in a chunk ends in its margin.
    private const int Margin = 128;

    /// <summary>How often the word stands in the files below a folder.</summary>
    public static int Files(string folder, string word) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Sum(file => Words(ReadShared(file), int.MaxValue, word).Count);

    /// <summary>Every place of the writable memory of a process (Linux, same user) where the word stands: encoding, and the word with what follows it.</summary>
    public static IReadOnlyList<string> Memory(int process, string word)
    {
        using var memory = new FileStream($"/proc/{process}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return
        [
            .. File.ReadLines($"/proc/{process}/maps")
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(map => map[1].StartsWith("rw", StringComparison.Ordinal) && !(map.Length > 5 && map[5].StartsWith("[v", StringComparison.Ordinal)))
                .Select(map => map[0].Split('-').Select(a => long.Parse(a, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray())
                .SelectMany(range => Range(memory, range[0], range[1], word)),
        ];
    }

    private static List<string> Range(FileStream memory, long from, long to, string word)
    {
        var buffer = new byte[Chunk + Margin];
        var found = new List<string>();
        for (var at = from; at < to; at += Chunk)
        {
            var wanted = (int)Math.Min(buffer.Length, to - at);
            Fill(memory, at, buffer.AsSpan(0, wanted));
            found.AddRange(Words(buffer.AsSpan(0, wanted), Chunk, word));
        }

        return found;
    }

    /// <summary>Reads what can be read, page by page where one of them cannot; those are zero.</summary>
    private static void Fill(FileStream memory, long at, Span<byte> bytes)
    {
        if (TryRead(memory, at, bytes))
        {
            return;
        }

        bytes.Clear();
        for (var page = 0; page < bytes.Length; page += Page)
        {
            TryRead(memory, at + page, bytes[page..Math.Min(page + Page, bytes.Length)]);
        }
    }

    private static bool TryRead(FileStream memory, long at, Span<byte> bytes)
    {
        try
        {
            memory.Seek(at, SeekOrigin.Begin);
            memory.ReadExactly(bytes);
            return true;
        }
        catch (IOException)
        {
            // Reserved, but not there, or gone since the map was read.
            return false;
        }
    }

    private static List<string> Words(ReadOnlySpan<byte> bytes, int before, string word) =>
        [.. Words(bytes, before, word, Encoding.UTF8), .. Words(bytes, before, word, Encoding.Unicode)];

    private static List<string> Words(ReadOnlySpan<byte> bytes, int before, string word, Encoding encoding)
    {
        var found = new List<string>();
        var pattern = encoding.GetBytes(word);
        for (var at = 0; bytes[at..].IndexOf(pattern) is >= 0 and var next && at + next < before; at += next + pattern.Length)
        {
            var text = encoding.GetString(bytes.Slice(at + next, Math.Min(Margin, bytes.Length - at - next)));
            found.Add($"{encoding.WebName}:{string.Concat(text.TakeWhile(char.IsAsciiLetterOrDigit))}");
        }

        return found;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
