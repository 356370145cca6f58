using System.Text.Json.Serialization;

namespace Ludi.Collab.Imports;

/// <summary>One line of the answer: a head first, then rows and troubles in the order of the file, an end last.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Head), "head")]
[JsonDerivedType(typeof(Portion), "rows")]
[JsonDerivedType(typeof(Trouble), "trouble")]
[JsonDerivedType(typeof(End), "end")]
internal abstract record ImportLine
{
    private ImportLine()
    {
    }

    /// <summary>How the file was understood.</summary>
    /// <param name="Encoding">One of <see cref="Reading.TextEncodings"/>' names.</param>
    /// <param name="Delimiter">The character between cells.</param>
    /// <param name="HeaderLine">The line that names the columns, null: none does.</param>
    /// <param name="Above">How many lines above the header were left out.</param>
    /// <param name="Source">A tracker's id, or "table".</param>
    /// <param name="SourceName">What people call it, null: no tracker was recognised.</param>
    public sealed record Head(
        string Encoding, string Delimiter, int? HeaderLine, int Above, IReadOnlyList<string> Columns,
        string Source, string? SourceName, IReadOnlyList<Recognition.Mapped> Mapping) : ImportLine;

    /// <summary>Some rows.</summary>
    /// <param name="Share">How much of the file has been read, 0 to 1.</param>
    public sealed record Portion(double Share, [property: JsonPropertyName("rows")] IReadOnlyList<Row> Some) : ImportLine;

    /// <summary>Something wrong with a line.</summary>
    /// <param name="Left">True: the line is not among the rows. False: it is, and this is only a remark.</param>
    public sealed record Trouble(int Line, string Reason, bool Left) : ImportLine;

    /// <summary>All was read that is read.</summary>
    /// <param name="Why">Why reading ended early, null: it did not.</param>
    public sealed record End([property: JsonPropertyName("rows")] int Read, int Troubles, string? Why) : ImportLine;
}

/// <summary>A row with a cell for each column.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
internal sealed record Row(int Line, IReadOnlyList<string> Cells);
