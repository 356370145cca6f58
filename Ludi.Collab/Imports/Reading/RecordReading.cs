using System.Text;
using CsvHelper;

namespace Ludi.Collab.Imports.Reading;

/// <summary>
/// A file's records by RFC 4180. A record that cannot be read is told with its line, and reading goes on behind that
/// line: a quote that was never closed costs one line, not the rest of the file.
/// </summary>
internal sealed class RecordReading(byte[] bytes, Encoding encoding, char delimiter, int most = int.MaxValue)
{
    private const int LargestRecord = 1024 * 1024;

    private CsvMalformedReason? _malformed;

    public IEnumerable<SourceRecord> Records(CancellationToken cancellation)
    {
        var (from, restarts, given) = (1, 0, 0);
        while (from > 0)
        {
            using var source = new MemoryStream(bytes, writable: false);
            using var text = new StreamReader(source, encoding, detectEncodingFromByteOrderMarks: false);
            Skip(text, from - 1);
            using var reader = CsvReader.Create(text, Options(), leaveOpen: true);
            var before = from - 1;
            from = 0;
            while (from is 0 && given < most && Next(reader, before, source) is var (record, broken))
            {
                cancellation.ThrowIfCancellationRequested();
                given++;
                yield return record;
                if (broken && restarts++ < ImportLimits.Restarts)
                {
                    from = record.Line + 1;
                }
            }
        }
    }

    // Broken: what is wrong took further lines with it, which are to be read anew.
    private (SourceRecord Record, bool Broken)? Next(CsvReader reader, int before, MemoryStream source)
    {
        _malformed = null;
        try
        {
            return reader.Read() ? Judged(reader, before, ShareOf(source)) : null;
        }
        catch (CsvFormatException tooLarge)
        {
            var line = before + (int)tooLarge.LineNumber;
            return (new SourceRecord(line, [], "It is larger than we read, or a quotation mark in it is never closed.", ShareOf(source)), true);
        }
    }

    private (SourceRecord Record, bool Broken) Judged(CsvReader reader, int before, double share)
    {
        var line = before + (int)reader.LineNumber;
        // A quotation mark inside of a cell that does not begin with one is text: 5" pipe.
        if (_malformed is CsvMalformedReason.TextAfterClosingQuote or CsvMalformedReason.UnterminatedQuote)
        {
            var spreads = reader.Current.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0;
            return (new SourceRecord(line, [], "A quotation mark is not closed, or text follows a closed one.", share), spreads);
        }

        var fault = reader.Current.FieldCount > ImportLimits.Columns ? "It has more than 500 cells." : null;
        var cells = fault is null ? reader.Current.ToArray() : [];
        fault ??= cells.Any(c => c.Length > ImportLimits.CellLength) ? "One of its cells is longer than 100,000 characters."
            : cells.Any(c => c.Contains('\0')) ? "It holds a character that is no text (NUL)."
            : null;
        return (new SourceRecord(line, fault is null ? cells : [], fault, share), false);
    }

    private double ShareOf(MemoryStream source) => bytes.Length is 0 ? 1 : (double)source.Position / bytes.Length;

    private static void Skip(StreamReader text, int lines)
    {
        if (lines is 0 && text.Peek() is '\uFEFF')
        {
            text.Read();
        }

        for (var line = 0; line < lines && text.ReadLine() is not null; line++)
        {
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = delimiter,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = LargestRecord,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = found => _malformed ??= found.Reason,
    };
}
