namespace Ludi.Collab.Imports.Recognition;

/// <summary>A tracker by what its exports look like; an entry of trackers.json.</summary>
/// <param name="Signatures">Sets of column names; a header that has all of one set is this tracker's.</param>
/// <param name="UnderLines">The same, for a header that stands under other lines.</param>
/// <param name="Columns">By target, the names that its column can have; the first that is there counts.</param>
/// <param name="Empty">Cells that say nothing in words, such as null.</param>
/// <param name="Groups">Whether rows stand in groups, each under its title and the header again.</param>
internal sealed record Tracker(
    string Id, string Name, IReadOnlyList<IReadOnlyList<string>> Signatures, IReadOnlyDictionary<string, IReadOnlyList<string>> Columns,
    IReadOnlyList<IReadOnlyList<string>>? UnderLines = null, IReadOnlyList<string>? Empty = null, bool Groups = false)
{
    /// <summary>The id of a table that is no known tracker's; its entry holds the names that are common.</summary>
    public const string Table = "table";

    public IReadOnlyList<string> Empty { get; init; } = Empty ?? [];

    /// <summary>How many names the largest signature has that a header fulfils, 0: none.</summary>
    public int Fits(IReadOnlySet<string> header, bool underLines) => Signatures.Concat(underLines ? UnderLines ?? [] : [])
        .Where(names => names.All(header.Contains)).Select(names => names.Count).DefaultIfEmpty().Max();
}
