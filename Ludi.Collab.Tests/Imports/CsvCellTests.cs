using Ludi.Collab.Imports.Export;

namespace Ludi.Collab.Tests.Imports;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("+49 30", "'+49 30"), InlineData("-5", "'-5"), InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx"), InlineData("\rx", "'\rx"), InlineData("＝1", "'＝1")]
    [InlineData("1=1", "1=1"), InlineData("", ""), InlineData("'quoted'", "'quoted'"), InlineData(" =1", " =1")]
    public void I17_no_cell_begins_like_a_formula(string text, string guarded) => Assert.Equal(guarded, CsvCell.Guarded(text));

    [Fact]
    public void I17_read_it_is_text() =>
        Assert.Equal(["=HYPERLINK(\"https://example.org\")"], Tables.Read("Title,Notes\n\"=HYPERLINK(\"\"https://example.org\"\")\",a\n").Cells("Title"));

    [Theory]
    [InlineData("=1+1"), InlineData("a, \"b\"\nc"), InlineData("\ttab"), InlineData("plain"), InlineData("'=already"), InlineData("- a list")]
    public void I18_what_was_written_comes_back_as_it_was(string text) =>
        Assert.Equal([text], Tables.Read($"Title,Notes\r\n{CsvCell.Written(text)},x\r\n").Cells("Title"));
}
