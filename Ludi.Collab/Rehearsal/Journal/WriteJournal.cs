using System.Text;
using System.Text.Json;

namespace Ludi.Collab.Rehearsal.Journal;

/// <summary>
/// Keeps writes in a file, in the order they were made, so that a restart can make them again. The rehearsal's own disk:
/// it holds issue text readable and has no place among the product's data. Format: a head, then one JSON entry per line.
/// </summary>
internal sealed class WriteJournal(RehearsalOptions options) : IDisposable
{
    private const int Version = 1;
    private readonly Lock _gate = new();
    private FileStream? _file;

    /// <summary>Opens the file and gives what it holds; a torn last line is cut off, a journal of other data is begun anew.</summary>
    public IReadOnlyList<JournalEntry> Open()
    {
        if (options.JournalFile is null)
        {
            return [];
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.JournalFile))!);
        var file = new FileStream(options.JournalFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var (entries, sound) = Read(file);
        file.SetLength(sound);
        file.Position = sound;
        _file = file;
        if (sound == 0)
        {
            WriteLine(JsonSerializer.SerializeToUtf8Bytes(Head()));
        }

        return entries;
    }

    /// <summary>Adds a write, see <see cref="Open"/>; called under the site's lock, so that the order is the site's.</summary>
    public void Append(JournalEntry entry)
    {
        if (_file is not null)
        {
            WriteLine(JsonSerializer.SerializeToUtf8Bytes(entry));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private JournalHead Head() => new(Version, options.Seed, options.Issues, options.CanaryPrefix);

    private (List<JournalEntry> Entries, long Sound) Read(FileStream file)
    {
        using var buffer = new MemoryStream();
        file.CopyTo(buffer);
        var text = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        var entries = new List<JournalEntry>();
        var at = 0;
        for (var length = text.IndexOf((byte)'\n'); length >= 0; length = text[at..].IndexOf((byte)'\n'))
        {
            var line = Encoding.UTF8.GetString(text.Slice(at, length));
            if (!Take(line, isHead: at == 0, entries))
            {
                break;
            }

            at += length + 1;
        }

        return (entries, at);
    }

    private bool Take(string line, bool isHead, List<JournalEntry> entries)
    {
        try
        {
            if (isHead)
            {
                return JsonSerializer.Deserialize<JournalHead>(line) == Head();
            }

            entries.Add(JsonSerializer.Deserialize<JournalEntry>(line)!);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void WriteLine(byte[] line)
    {
        lock (_gate)
        {
            _file?.Write([.. line, (byte)'\n']);
            _file?.Flush();
        }
    }
}
