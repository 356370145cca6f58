using Ludi.Collab.Imports.Reading;

namespace Ludi.Collab.Imports.Recognition;

/// <summary>What columns mean by what stands in them, for tables whose names say nothing.</summary>
internal static class ByContent
{
    private const string How = "content";
    private const double Most = 0.6;

    public static void Add(List<Mapped> mapped, int columns, IReadOnlyList<SourceRecord> rows)
    {
        if (mapped.All(m => m.Target != "link") && First(mapped, columns, rows, IsLink) is { } link)
        {
            mapped.Add(new Mapped("link", [link], How));
        }

        if (mapped.All(m => m.Target != "title"))
        {
            mapped.Insert(0, new Mapped("title", [First(mapped, columns, rows, IsWords) ?? 0], How));
        }
    }

    private static int? First(List<Mapped> mapped, int columns, IReadOnlyList<SourceRecord> rows, Predicate<string> fits)
    {
        var taken = mapped.SelectMany(m => m.Columns).ToHashSet();
        return Enumerable.Range(0, columns).Where(at => !taken.Contains(at) && IsMostly(rows, at, fits)).Select(at => (int?)at).FirstOrDefault();
    }

    private static bool IsMostly(IReadOnlyList<SourceRecord> rows, int at, Predicate<string> fits)
    {
        var cells = rows.Where(r => at < r.Cells.Count && r.Cells[at].Trim().Length > 0).Select(r => r.Cells[at].Trim()).ToList();
        return cells.Count > 0 && cells.Count(c => fits(c)) >= Most * cells.Count;
    }

    private static bool IsLink(string cell) =>
        cell.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsWords(string cell) => !IsLink(cell) && cell.Count(char.IsLetter) > cell.Length / 2;
}
