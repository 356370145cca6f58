using System.Text.Json;
using System.Text.RegularExpressions;
using Ludi.Collab.Imports.Reading;

namespace Ludi.Collab.Imports.Recognition;

/// <summary>The trackers as trackers.json lists them: recognised by the names of their columns, without asking anybody.</summary>
internal sealed partial class TrackerTable
{
    private static readonly string[] Several = ["title", "labels"];

    private readonly Tracker[] _trackers = Read();

    private Tracker Common => _trackers[^1];

    /// <summary>Whose header this is, null: nobody's that we know.</summary>
    public Tracker? Recognise(IReadOnlyList<string> header, bool underLines)
    {
        var names = header.Select(n => n.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var best = _trackers.Select(tracker => (tracker, fits: tracker.Fits(names, underLines))).MaxBy(t => t.fits);
        return best.fits > 0 ? best.tracker : null;
    }

    /// <summary>How many of these are names that columns commonly have.</summary>
    public int CommonNames(IReadOnlyList<string> cells) =>
        cells.Count(cell => Common.Columns.Values.Any(names => names.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)));

    /// <summary>What the columns mean: as the tracker says, else by common names, else by what stands in them.</summary>
    public IReadOnlyList<Mapped> Map(IReadOnlyList<string> columns, Tracker? tracker, IReadOnlyList<SourceRecord> rows)
    {
        var plain = columns.Select(name => Again().Replace(name, "")).ToList();
        var mapped = new List<Mapped>();
        foreach (var (from, how) in new[] { (tracker, "tracker"), (Common, "name") })
        {
            foreach (var (target, names) in from?.Columns ?? new Dictionary<string, IReadOnlyList<string>>())
            {
                var taken = mapped.SelectMany(m => m.Columns).ToHashSet();
                var found = names.SelectMany(name => Places(plain, name)).Where(at => !taken.Contains(at)).Distinct().ToList();
                if (found.Count > 0 && mapped.All(m => m.Target != target))
                {
                    mapped.Add(new Mapped(target, Several.Contains(target) ? found : [found[0]], how));
                }
            }
        }

        ByContent.Add(mapped, columns.Count, rows);
        return mapped;
    }

    private static IEnumerable<int> Places(List<string> columns, string name) =>
        Enumerable.Range(0, columns.Count).Where(at => string.Equals(columns[at], name, StringComparison.OrdinalIgnoreCase));

    private static Tracker[] Read()
    {
        using var stream = typeof(TrackerTable).Assembly.GetManifestResourceStream("Ludi.Collab.Imports.Recognition.trackers.json")
            ?? throw new InvalidOperationException("trackers.json is not embedded.");
        return JsonSerializer.Deserialize<Tracker[]>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("trackers.json is empty.");
    }

    [GeneratedRegex(@" \([0-9]+\)\z")]
    private static partial Regex Again();
}
