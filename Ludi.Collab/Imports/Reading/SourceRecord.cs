namespace Ludi.Collab.Imports.Reading;

/// <summary>One record of a file as it stands there, or what is wrong with it.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fault">What is wrong, null: nothing. With a fault there are no cells.</param>
/// <param name="Share">How much of the file has been read after it, 0 to 1.</param>
internal sealed record SourceRecord(int Line, IReadOnlyList<string> Cells, string? Fault, double Share)
{
    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => Fault is null && Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>How many cells say something.</summary>
    public int Filled => Cells.Count(c => !string.IsNullOrWhiteSpace(c));
}
