namespace Ludi.Collab.Imports.Recognition;

/// <summary>What some columns mean.</summary>
/// <param name="Target">title, text, labels, estimate, link, id, status or type.</param>
/// <param name="Columns">Of a title the first that says something counts, of labels all do; else there is one.</param>
/// <param name="How">tracker: its export is known; name: the column's name says so; content: it looks like it.</param>
internal sealed record Mapped(string Target, IReadOnlyList<int> Columns, string How);
