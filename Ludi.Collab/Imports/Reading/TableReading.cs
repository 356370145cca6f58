using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Imports.Reading;

/// <summary>A file as a table: finds encoding, delimiter, names and tracker, then gives rows and troubles one after the other. SPEC: I5–I16.</summary>
internal sealed class TableReading(byte[] bytes, ReadingWish wish, TrackerTable trackers)
{
    private const int RowsInALine = 200;

    /// <summary>The answer, line by line, read as it is asked for.</summary>
    public IEnumerable<ImportLine> Lines(CancellationToken cancellation)
    {
        var encoding = wish.Encoding ?? TextEncodings.Find(bytes);
        var delimiter = wish.Delimiter ?? Delimiters.Find(bytes, encoding, trackers, cancellation);
        using var records = new Ahead(new RecordReading(bytes, encoding, delimiter).Records(cancellation).Where(r => !r.IsEmpty && r is not { Line: 1, Cells: ["sep=", ..] }));
        var first = records.Peek(HeaderSearch.Looked);
        var header = HeaderSearch.In(first, trackers, wish.Header);
        var table = Table.Of(first, header, trackers);
        yield return new ImportLine.Head(
            TextEncodings.NameOf(encoding), delimiter.ToString(), header.At < 0 ? null : first[header.At].Line, Math.Max(0, header.At), table.Columns,
            header.Tracker?.Id ?? Tracker.Table, header.Tracker?.Name, table.Mapping);
        for (var above = 0; above <= header.At; above++)
        {
            records.Next();
        }

        foreach (var line in Body(records, table))
        {
            yield return line;
        }
    }

    private static IEnumerable<ImportLine> Body(Ahead records, Table table)
    {
        var (rows, troubles, characters) = (0, 0, 0L);
        string? why = null;
        List<Row> some = [];
        while (why is null && records.Next() is { } record)
        {
            var read = table.Read(record, records.Peek(1) is [var next] ? next : null);
            if (read.Row is { } row)
            {
                why = rows == ImportLimits.Rows ? "There are more than 10,000 rows; the first 10,000 were read."
                    : (characters += row.Cells.Sum(c => (long)c.Length)) > ImportLimits.Characters ? $"This table holds more text than we read; reading ended at line {row.Line}."
                    : null;
                if (why is null)
                {
                    some.Add(row);
                    rows++;
                }
            }

            if (some.Count == RowsInALine || (some.Count > 0 && read.Trouble is not null))
            {
                yield return new ImportLine.Portion(record.Share, some);
                some = [];
            }

            if (why is null && read.Trouble is { } trouble && troubles++ < ImportLimits.Troubles)
            {
                yield return trouble;
            }
        }

        if (some.Count > 0)
        {
            yield return new ImportLine.Portion(1, some);
        }

        yield return new ImportLine.End(rows, troubles, why);
    }
}
