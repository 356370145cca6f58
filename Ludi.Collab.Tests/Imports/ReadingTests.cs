using System.Text;
using Ludi.Collab.Imports;
using Ludi.Collab.Imports.Reading;

namespace Ludi.Collab.Tests.Imports;

public sealed class ReadingTests
{
    private const string Words = "Title;Notes\nGrüße aus Köln;naïve café – 5 €\nZweite Zeile;übrig\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16le", true }, { "utf-16le", false },
        { "utf-16be", true }, { "utf-16be", false }, { "windows-1252", false },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void I5_the_encoding_is_found(string name, bool marked)
    {
        var encoding = TextEncodings.Named(name)!;
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)];

        var table = Tables.Read(bytes);

        Assert.Equal(name, table.Head.Encoding);
        Assert.Equal(["Title", "Notes"], table.Head.Columns);
        Assert.Equal(["Grüße aus Köln", "Zweite Zeile"], table.Cells("Title"));
        Assert.Equal(["naïve café – 5 €", "übrig"], table.Cells("Notes"));
    }

    [Fact]
    public void I5_another_script_is_found_where_it_is_sure()
    {
        var text = "Заголовок;Описание\n" + string.Concat(Enumerable.Range(0, 30).Select(n => $"Причал номер {n};Корабли стоят у причала и ждут прилива\n"));

        var table = Tables.Read(TextEncodings.Named("windows-1251")!.GetBytes(text));

        Assert.Equal("windows-1251", table.Head.Encoding);
        Assert.Equal("Причал номер 0", table.Rows[0].Cells[0]);
    }

    [Theory, InlineData(','), InlineData(';'), InlineData('\t'), InlineData('|')]
    public void I6_the_delimiter_is_found(char delimiter)
    {
        var table = Tables.Read($"Name{delimiter}Size{delimiter}Note\nOne, or two; or{(delimiter is '|' ? "" : " | ")}three{delimiter}5{delimiter}a\nFour{delimiter}6{delimiter}b\n".Replace(
            "One, or two; or | three", $"\"One, or two; or | three\"", StringComparison.Ordinal));

        Assert.Equal(delimiter.ToString(), table.Head.Delimiter);
        Assert.Equal(["5", "6"], table.Cells("Size"));
    }

    [Fact]
    public void I6_what_a_first_line_says_is_believed()
    {
        var table = Tables.Read("sep=;\r\nTitle;Notes\r\nA, b, c;d, e, f\r\n");

        Assert.Equal(";", table.Head.Delimiter);
        Assert.Equal(2, table.Head.HeaderLine);
        Assert.Equal(["A, b, c"], table.Cells("Title"));
    }

    [Fact]
    public void I7_what_is_said_counts()
    {
        var wish = ReadingWish.Of("windows-1252", ",", header: false)!;

        var table = Tables.Read("Grüße;a,b\nc;d,e\n", wish);

        Assert.Equal(("windows-1252", ",", null as int?), (table.Head.Encoding, table.Head.Delimiter, table.Head.HeaderLine));
        Assert.Equal(["Column 1", "Column 2"], table.Head.Columns);
        Assert.Equal(["GrÃ¼ÃŸe;a", "b"], table.Rows[0].Cells);
        Assert.Null(ReadingWish.Of("utf-7", null, null));
        Assert.Null(ReadingWish.Of(null, "x", null));
    }

    [Fact]
    public void I8_quoted_cells_hold_everything()
    {
        var table = Tables.Read("Title,Notes\r\n\"a, b\",\"one\r\ntwo \"\"three\"\"\"\r\n5\" pipe,say \"ahoy\"\r\nlast,\r\n");

        Assert.Empty(table.Troubles);
        Assert.Equal(["a, b", "5\" pipe", "last"], table.Cells("Title"));
        Assert.Equal(["one\r\ntwo \"three\"", "say \"ahoy\"", ""], table.Cells("Notes"));
        Assert.Equal([2, 4, 5], table.Rows.Select(r => r.Line));
    }

    [Fact]
    public void I9_a_broken_quotation_costs_its_own_line()
    {
        var table = Tables.Read("Title,Notes\nfine,1\n\"never closed,2\nalso fine,3\n\"closed\"and more,4\nstill fine,\"5\"\n");

        Assert.Equal(["fine", "also fine", "still fine"], table.Cells("Title"));
        Assert.Equal([2, 4, 6], table.Rows.Select(r => r.Line));
        Assert.Equal([(3, true), (5, true)], table.Troubles.Select(t => (t.Line, t.Left)));
        Assert.Contains("quotation mark", table.Troubles[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void I9_a_quotation_that_would_swallow_the_file_costs_its_own_line()
    {
        var rest = string.Concat(Enumerable.Range(0, 5000).Select(n => $"row {n},{new string('x', 300)}\n"));

        var table = Tables.Read("Title,Notes\n\"never closed,2\n" + rest);

        Assert.Equal(5000, table.Rows.Count);
        Assert.Equal([2], table.Troubles.Select(t => t.Line));
    }

    [Fact]
    public void I10_uneven_rows_are_told()
    {
        var table = Tables.Read("Title,Notes,Size\n\n,,\nshort\nlong,a,b,c\nlong but empty,a,b,,,\nfine,a,1\n");

        Assert.Equal(["short", "long but empty", "fine"], table.Cells("Title"));
        Assert.Equal([(4, false), (5, true)], table.Troubles.Select(t => (t.Line, t.Left)));
        Assert.Equal(3, table.End.Read);
    }

    [Fact]
    public void I11_what_is_no_text_or_huge_leaves_its_row_out()
    {
        var table = Tables.Read($"Title,Notes\nfine,1\nn\0ul,2\nhuge,{new string('x', ImportLimits.CellLength + 1)}\nwide{new string(',', 600)}\nlast,5\n");

        Assert.Equal(["fine", "last"], table.Cells("Title"));
        Assert.Equal([3, 4, 5], table.Troubles.Select(t => t.Line));
        Assert.All(table.Troubles, t => Assert.True(t.Left));
    }

    [Fact]
    public void I12_a_header_is_found_or_columns_are_numbered()
    {
        Assert.Equal(["Title", "Labels", "Labels (2)", "Column 4"], Tables.Read("Title,Labels,Labels,\na,b,c,d\n").Head.Columns);
        Assert.Equal(["Column 1", "Column 2"], Tables.Read("Paint the pier,3\nCount the boats,5\n").Head.Columns);
        Assert.Equal(3, Tables.Read("Our plan,,\nas of May,,\nTitle,Notes,Estimate\na,b,3\n").Head.HeaderLine);
        Assert.Equal(2, Tables.Read("Title,Notes\na,b\n", new ReadingWish(Header: false)).Rows.Count);
        Assert.Single(Tables.Read("Paint,3\nCount,5\n", new ReadingWish(Header: true)).Rows);
    }

    [Fact]
    public void I4_ten_thousand_rows_are_read_and_more_are_told()
    {
        var text = "Title,Notes\n" + string.Concat(Enumerable.Range(1, 10_500).Select(n => $"row {n},{n}\n"));

        var table = Tables.Read(text);

        Assert.Equal(10_000, table.Rows.Count);
        Assert.Equal(10_000, table.End.Read);
        Assert.Contains("more than 10,000", table.End.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void I3_what_is_no_table_is_refused_in_words()
    {
        Assert.Contains("CSV", ForeignFiles.ObjectionTo("PK\u0003\u0004rest"u8), StringComparison.Ordinal);
        Assert.NotNull(ForeignFiles.ObjectionTo("%PDF-1.7"u8));
        Assert.NotNull(ForeignFiles.ObjectionTo([]));
        Assert.NotNull(ForeignFiles.ObjectionTo([1, 2, 0, 0, 0, 0, 9]));
        Assert.Null(ForeignFiles.ObjectionTo(Encoding.Unicode.GetBytes("Title,Notes")));
    }
}
