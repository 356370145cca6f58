using System.Runtime.CompilerServices;
using System.Text;
using Ludi.Collab.Imports;
using Ludi.Collab.Imports.Reading;
using Ludi.Collab.Imports.Recognition;

namespace Ludi.Collab.Tests.Imports;

/// <summary>What was read of a table, taken apart.</summary>
internal sealed record Tables(ImportLine.Head Head, IReadOnlyList<Row> Rows, IReadOnlyList<ImportLine.Trouble> Troubles, ImportLine.End End)
{
    private static readonly TrackerTable Trackers = new();

    /// <summary>Columns of a target, by name.</summary>
    public IReadOnlyList<string> this[string target] =>
        Head.Mapping.FirstOrDefault(m => m.Target == target)?.Columns.Select(at => Head.Columns[at]).ToList() ?? [];

    public static Tables Read(string text, ReadingWish? wish = null) => Read(Encoding.UTF8.GetBytes(text), wish);

    public static Tables Read(byte[] bytes, ReadingWish? wish = null)
    {
        var lines = new TableReading(bytes, wish ?? new ReadingWish(), Trackers).Lines(TestContext.Current.CancellationToken).ToList();
        Assert.IsType<ImportLine.Head>(lines[0]);
        Assert.IsType<ImportLine.End>(lines[^1]);
        return new Tables(
            (ImportLine.Head)lines[0], [.. lines.OfType<ImportLine.Portion>().SelectMany(p => p.Some)],
            [.. lines.OfType<ImportLine.Trouble>()], (ImportLine.End)lines[^1]);
    }

    /// <summary>A sample export, written by hand.</summary>
    public static Tables Sample(string name) => Read(File.ReadAllBytes(PathOf(name)));

    public static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Samples", name);

    /// <summary>The cells of a column, row by row.</summary>
    public IReadOnlyList<string> Cells(string column)
    {
        var at = Head.Columns.ToList().IndexOf(column);
        return [.. Rows.Select(r => r.Cells[at])];
    }
}
