using System.Text;
using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Imports.Reading;

/// <summary>Finds what stands between the cells of a table: what makes the most regular one, or one whose columns are known.</summary>
internal static class Delimiters
{
    /// <summary>What can stand between cells; where two do equally well the earlier one is it.</summary>
    public static readonly IReadOnlyList<char> All = [',', ';', '\t', '|'];

    private const int Records = 40;
    private const int Known = 100;

    public static char Find(byte[] bytes, Encoding encoding, TrackerTable trackers, CancellationToken cancellation)
    {
        // Excel's own word for it, on a line of its own.
        if (encoding.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 20))).TrimStart('\uFEFF') is ['s', 'e', 'p', '=', var said, '\r' or '\n', ..] && All.Contains(said))
        {
            return said;
        }

        var sample = bytes.Length <= ImportLimits.CellLength ? bytes : bytes[..ImportLimits.CellLength];
        return All.MaxBy(delimiter => Score(
            new RecordReading(sample, encoding, delimiter, Records).Records(cancellation).Where(r => !r.IsEmpty).ToList(), trackers));
    }

    private static double Score(List<SourceRecord> records, TrackerTable trackers)
    {
        var counts = records.Where(r => r.Fault is null).GroupBy(r => r.Cells.Count).OrderByDescending(g => g.Count()).FirstOrDefault(g => g.Key > 1);
        if (counts is null)
        {
            return 0;
        }

        var regular = (double)counts.Count() / records.Count * (1 + Math.Log(counts.Key));
        return records.Any(r => trackers.Recognise(r.Cells, underLines: false) is not null) ? Known + regular : regular;
    }
}
