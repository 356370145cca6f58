using Ludi.Collab.Imports.Export;
using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Imports.Reading;

/// <summary>What came of a record: a row, a trouble, both (a remark about the row) or neither (a repeated header).</summary>
internal readonly record struct ReadRow(Row? Row, ImportLine.Trouble? Trouble);

/// <summary>A table's columns, and how its records become rows of them. Keeps which group the rows stand under.</summary>
internal sealed class Table
{
    private const string GroupColumn = "Group";

    private readonly IReadOnlyList<string> _header;
    private readonly Tracker? _tracker;
    private readonly int _width;
    private readonly bool _grouped;
    private string _group;
    private bool _underSubitems;

    private Table(IReadOnlyList<string> header, int width, Tracker? tracker, string group)
    {
        (_header, _tracker, _group, _width) = (header, tracker, group, width);
        _grouped = tracker?.Groups is true;
        Columns = [.. Names(header, width), .. _grouped ? [GroupColumn] : Array.Empty<string>()];
    }

    /// <summary>The columns' names, each there once.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the columns mean.</summary>
    public IReadOnlyList<Mapped> Mapping { get; private init; } = [];

    /// <summary>The table of which these are the first records.</summary>
    public static Table Of(IReadOnlyList<SourceRecord> first, HeaderSearch header, TrackerTable trackers)
    {
        var names = header.At < 0 ? [] : first[header.At].Cells;
        var below = first.Skip(header.At + 1).Where(r => r.Fault is null).ToList();
        var usual = below.GroupBy(r => r.Cells.Count).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? 1;
        var width = Math.Min(ImportLimits.Columns, header.At < 0 ? usual : below.Select(r => Math.Min(names.Count, TrimmedLength(r.Cells))).Append(TrimmedLength(names)).Max());
        var above = header is { At: > 0, Tracker.Groups: true } ? first[header.At - 1] : null;
        var table = new Table(names, width, header.Tracker, above is { Filled: 1 } ? above.Cells[0].Trim() : "");
        return new Table(names, width, header.Tracker, table._group) { Mapping = trackers.Map(table.Columns, header.Tracker, below) };
    }

    /// <summary>Reads a record, seeing the one after it.</summary>
    public ReadRow Read(SourceRecord record, SourceRecord? next)
    {
        if (record.Fault is { } fault)
        {
            return Left(record, fault);
        }

        if (IsHeader(record))
        {
            _underSubitems = false;
            return default;
        }

        if (_grouped && (OpensGroup(record, next) || OpensSubitems(record)))
        {
            return default;
        }

        return _underSubitems && IsSubitem(record) ? Subitem(record) : Plain(record);
    }

    private ReadRow Plain(SourceRecord record)
    {
        var cells = record.Cells;
        if (cells.Skip(_width).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            return Left(record, $"It has {cells.Count} cells, and there are {_width} columns.");
        }

        var padded = Enumerable.Range(0, _width).Select(at => at < cells.Count ? Meaning(cells[at]) : "");
        var row = new Row(record.Line, [.. padded, .. Group()]);
        return cells.Count < _width && !_grouped
            ? new ReadRow(row, new ImportLine.Trouble(record.Line, $"It has {cells.Count} of {_width} cells; the others are taken as empty.", Left: false))
            : new ReadRow(row, null);
    }

    private ReadRow Subitem(SourceRecord record)
    {
        var cells = Enumerable.Range(0, _width).Select(at => at is 0 ? Meaning(record.Cells[1]) : "");
        return new ReadRow(
            new Row(record.Line, [.. cells, .. Group()]),
            new ImportLine.Trouble(record.Line, "It is a sub-item; only its name is read.", Left: false));
    }

    private bool IsHeader(SourceRecord record) => _header.Count > 0
        && record.Cells.Take(_width).SequenceEqual(_header.Take(_width), StringComparer.OrdinalIgnoreCase);

    private bool OpensGroup(SourceRecord record, SourceRecord? next)
    {
        var opens = record.Filled is 1 && record.Cells[0].Trim().Length > 0 && next is not null && IsHeader(next);
        _group = opens ? record.Cells[0].Trim() : _group;
        return opens;
    }

    private bool OpensSubitems(SourceRecord record)
    {
        var opens = record.Cells is ["Subitems", "Name", ..];
        _underSubitems |= opens;
        return opens;
    }

    private static bool IsSubitem(SourceRecord record) => record.Cells is [var none, var name, ..] && none.Length is 0 && name.Length > 0;

    private string[] Group() => _grouped ? [_group] : [];

    private string Meaning(string cell) => _tracker?.Empty.Contains(cell) is true ? "" : CsvCell.Unguarded(cell);

    private static ReadRow Left(SourceRecord record, string reason) => new(null, new ImportLine.Trouble(record.Line, reason, Left: true));

    private static int TrimmedLength(IReadOnlyList<string> names)
    {
        var length = names.Count;
        while (length > 1 && string.IsNullOrWhiteSpace(names[length - 1]))
        {
            length--;
        }

        return length;
    }

    private static IEnumerable<string> Names(IReadOnlyList<string> header, int width)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < width; at++)
        {
            var name = at < header.Count && header[at].Trim() is { Length: > 0 } named ? named : $"Column {at + 1}";
            var unique = name;
            for (var times = 2; !given.Add(unique); times++)
            {
                unique = $"{name} ({times})";
            }

            yield return unique;
        }
    }
}
