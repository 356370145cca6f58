namespace Ludi.Collab.Tests.Imports;

public sealed class RecognitionTests
{
    [Fact]
    public void I14_Azure_DevOps_is_recognised()
    {
        var table = Tables.Sample("azure-devops.csv");

        Assert.Equal(("azure", "Azure DevOps"), (table.Head.Source, table.Head.SourceName));
        Assert.Equal(["Title"], table["title"]);
        Assert.Equal(["Description"], table["text"]);
        Assert.Equal(["Tags"], table["labels"]);
        Assert.Equal(["Story Points"], table["estimate"]);
        Assert.Equal(["ID"], table["id"]);
        Assert.Equal(["State"], table["status"]);
        Assert.Equal(["Work Item Type"], table["type"]);
        Assert.All(table.Head.Mapping, m => Assert.Equal("tracker", m.How));
        Assert.Equal(["Search by ship", "Berth list, sorted wrongly", "=SUM(A1) in a title stays text"], table.Cells("Title"));
    }

    [Fact]
    public void I14_a_tree_of_Azure_DevOps_has_its_titles_in_several_columns()
    {
        var table = Tables.Sample("azure-devops-tree.csv");

        Assert.Equal("azure", table.Head.Source);
        Assert.Equal(["Title 1", "Title 2", "Title 3"], table["title"]);
    }

    [Fact]
    public void I14_Linear_is_recognised()
    {
        var table = Tables.Sample("linear.csv");

        Assert.Equal("linear", table.Head.Source);
        Assert.Equal(["Tides on the map", "Fog warning"], table.Cells("Title"));
        Assert.Equal(["ID"], table["id"]);
        Assert.Equal(["Labels"], table["labels"]);
        Assert.Equal(["Estimate"], table["estimate"]);
        Assert.Equal(["Description"], table["text"]);
        Assert.Contains("Source: the tide table", table.Cells("Description")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void I14_GitHub_Projects_is_recognised()
    {
        var table = Tables.Sample("github-projects.tsv");

        Assert.Equal(("github", "\t"), (table.Head.Source, table.Head.Delimiter));
        Assert.Equal("Say \"ahoy\" at the door", table.Cells("Title")[1]);
        Assert.Equal(["URL"], table["link"]);
        Assert.Equal(["Labels"], table["labels"]);
        Assert.Equal(["Estimate"], table["estimate"]);
        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void I14_Asana_is_recognised()
    {
        var table = Tables.Sample("asana.csv");

        Assert.Equal("asana", table.Head.Source);
        Assert.Equal(["Task ID"], table["id"]);
        Assert.Equal(["Name"], table["title"]);
        Assert.Equal(["Notes"], table["text"]);
        Assert.Equal(["Tags"], table["labels"]);
        Assert.Equal(["Section/Column"], table["status"]);
        Assert.Equal(["Estimated time"], table["estimate"]);
        Assert.Equal("Two pages,\nand a picture", table.Cells("Notes")[0]);
    }

    [Fact]
    public void I14_I15_Monday_is_recognised_with_its_titles_groups_and_sub_items()
    {
        var table = Tables.Sample("monday.csv");

        Assert.Equal(("monday", 3, 2), (table.Head.Source, table.Head.HeaderLine!.Value, table.Head.Above));
        Assert.Equal(["Paint the pier", "Buy paint", "Count the boats", "Clean the buoys"], table.Cells("Name"));
        Assert.Equal(["This Week", "This Week", "This Week", "Next Week"], table.Cells("Group"));
        Assert.Equal([(6, false)], table.Troubles.Select(t => (t.Line, t.Left)));
        Assert.Equal(["Item ID (auto generated)"], table["id"]);
        Assert.Equal(["Estimated SP"], table["estimate"]);
        Assert.Equal(["Group"], table["labels"]);
    }

    [Fact]
    public void I15_a_short_export_of_Monday_is_known_by_the_lines_above_it()
    {
        var table = Tables.Read("Board,,\nGroup Title,,\nName,Person,Status\nPaint,,Done\nDone,,\nName,Person,Status\nCount,,\n");

        Assert.Equal("monday", table.Head.Source);
        Assert.Equal(["Group Title", "Done"], table.Cells("Group"));
        Assert.Equal("table", Tables.Read("Name,Person,Status\nPaint,,Done\n").Head.Source);
    }

    [Fact]
    public void I14_ClickUp_is_recognised_and_its_nulls_say_nothing()
    {
        var table = Tables.Sample("clickup.csv");

        Assert.Equal("clickup", table.Head.Source);
        Assert.Equal(["Task Name"], table["title"]);
        Assert.Equal(["Task Content"], table["text"]);
        Assert.Equal(["Tags"], table["labels"]);
        Assert.Equal(["Time Estimated Text"], table["estimate"]);
        Assert.Equal(["Crane \"Big Ben\", two hours", ""], table.Cells("Task Content"));
        Assert.Equal(["[\"heavy\",\"pier 4\"]", ""], table.Cells("Tags"));
    }

    [Fact]
    public void I14_Jira_and_Trello_are_recognised()
    {
        var jira = Tables.Sample("jira.csv");
        var trello = Tables.Sample("trello.csv");

        Assert.Equal(("jira", "trello"), (jira.Head.Source, trello.Head.Source));
        Assert.Equal(["Summary"], jira["title"]);
        Assert.Equal(["Labels", "Labels (2)"], jira["labels"]);
        Assert.Equal(["Issue key"], jira["id"]);
        Assert.Equal(["Card Name"], trello["title"]);
        Assert.Equal(["Card URL"], trello["link"]);
        Assert.Equal(["List Name"], trello["status"]);
    }

    [Fact]
    public void I14_names_count_whatever_their_case_and_order()
    {
        var table = Tables.Read("state,TITLE, work item type ,Id\nNew,Pier,Bug,7\n");

        Assert.Equal("azure", table.Head.Source);
        Assert.Equal(["TITLE"], table["title"]);
    }

    [Fact]
    public void I16_other_tables_are_mapped_by_names_and_by_content()
    {
        var named = Tables.Read("Nr;Aufgabe;Aufwand;Beschreibung\n1;Pier streichen;3;blau\n");
        var bare = Tables.Read("17,https://example.org/17,Paint the pier\n18,https://example.org/18,Count the boats\n");

        Assert.Null(named.Head.SourceName);
        Assert.Equal(["Aufgabe"], named["title"]);
        Assert.Equal(["Aufwand"], named["estimate"]);
        Assert.Equal(["Beschreibung"], named["text"]);
        Assert.Equal(["Nr"], named["id"]);
        Assert.All(named.Head.Mapping, m => Assert.Equal("name", m.How));
        Assert.Equal(["Column 3"], bare["title"]);
        Assert.Equal(["Column 2"], bare["link"]);
        Assert.All(bare.Head.Mapping, m => Assert.Equal("content", m.How));
    }
}
