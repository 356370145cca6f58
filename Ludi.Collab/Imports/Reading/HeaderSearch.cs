using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Imports.Reading;

/// <summary>Where a table's names stand, among its first records.</summary>
/// <param name="At">The record with the names, -1: none has.</param>
/// <param name="Tracker">Whose export it is, null: nobody's that we know.</param>
internal readonly record struct HeaderSearch(int At, Tracker? Tracker)
{
    /// <summary>How many records are looked at: some trackers write a board's title and a group's above the names.</summary>
    public const int Looked = 20;

    private const int LongestName = 80;

    public static HeaderSearch In(IReadOnlyList<SourceRecord> records, TrackerTable trackers, bool? wanted)
    {
        if (wanted is false)
        {
            return new HeaderSearch(-1, null);
        }

        for (var at = 0; at < records.Count; at++)
        {
            if (records[at].Fault is null && trackers.Recognise(records[at].Cells, underLines: at > 0) is { } tracker)
            {
                return new HeaderSearch(at, tracker);
            }
        }

        var best = records.Select((record, at) => (Known: trackers.CommonNames(record.Cells), at)).Where(r => r.Known >= 2).OrderByDescending(r => r.Known).FirstOrDefault();
        if (best.Known >= 2)
        {
            return new HeaderSearch(best.at, null);
        }

        return new HeaderSearch(records.Count > 0 && (wanted is true || LooksLikeNames(records, trackers)) ? 0 : -1, null);
    }

    private static bool LooksLikeNames(IReadOnlyList<SourceRecord> records, TrackerTable trackers)
    {
        var first = records[0];
        var named = first.Cells.Count(c => c.Trim().Length is > 0 and <= LongestName);
        return first.Fault is null && records.Count > 1 && named == first.Cells.Count
            && first.Cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() == first.Cells.Count
            && (trackers.CommonNames(first.Cells) > 0 || first.Cells.Count > 1) && !first.Cells.Any(IsValue);
    }

    private static bool IsValue(string cell) => double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _)
        || cell.StartsWith("http", StringComparison.OrdinalIgnoreCase) || cell.Contains('@', StringComparison.Ordinal) || cell.EndsWith('.');
}
